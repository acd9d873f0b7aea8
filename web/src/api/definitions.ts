import { queryOptions } from '@tanstack/react-query'
import { call } from './http'
import { brandKey } from './queries'
import type { CustomStatusId, FieldId, FormId, Status } from './types'

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

export type Field<T = FieldType | SystemType> = {
  id: FieldId
  type: T
  title: string
  description: string
  active: boolean
  required: boolean
  options: { name: string; value: string }[]
}

export type Form = { id: FormId; name: string; active: boolean; standard: boolean; fields: FieldId[] }

export type CustomStatus = {
  id: CustomStatusId
  category: Status
  agent_label: string
  active: boolean
  standard: boolean
}

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
    queryFn: () => call<Definitions>('GET', '/ticket_definitions', { brand }),
    staleTime: 300_000,
  })
