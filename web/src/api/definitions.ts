import { queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import type { Field as FieldDefinition, FieldForm, FieldOption, FieldStatus } from './generated/desk'
import { brandKey } from './queries'

/** What a field of the brand's own holds; the others are attributes that every ticket has. */
export type FieldType =
  | 'text'
  | 'textarea'
  | 'regexp'
  | 'partialcreditcard'
  | 'checkbox'
  | 'date'
  | 'integer'
  | 'decimal'
  | 'tagger'
  | 'multiselect'
  | 'lookup'

type SystemType =
  'subject' | 'description' | 'status' | 'tickettype' | 'priority' | 'group' | 'assignee' | 'custom_status'

export type Field<T = FieldDefinition['type']> = Pick<
  FieldDefinition,
  'id' | 'title' | 'description' | 'active' | 'required'
> & {
  type: T
  options: Pick<FieldOption, 'name' | 'value'>[]
}
export type Form = Pick<FieldForm, 'id' | 'name' | 'active' | 'standard' | 'fields'>
export type CustomStatus = Pick<FieldStatus, 'id' | 'category' | 'agent_label' | 'active' | 'standard'>
export type Definitions = { fields: Field[]; forms: Form[]; statuses: CustomStatus[] }

const SYSTEM: ReadonlySet<string> = new Set([
  'subject',
  'description',
  'status',
  'tickettype',
  'priority',
  'group',
  'assignee',
  'custom_status',
] satisfies SystemType[])

export const isOwn = (it: Field): it is Field<FieldType> => !SYSTEM.has(it.type)

/** What a brand asks of its tickets. */
export const definitionsQuery = (brand: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'definitions'],
    queryFn: (): Promise<Definitions> => desk(brand).fields.all(),
    staleTime: 300_000,
  })
