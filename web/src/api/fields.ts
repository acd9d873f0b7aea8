import { queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import type { Field, FieldType } from './generated/desk'
import { brandKey } from './queries'

/** What every ticket has, whatever its brand asks. */
const EVERY_TICKETS = [
  'subject',
  'description',
  'status',
  'tickettype',
  'priority',
  'group',
  'assignee',
  'custom_status',
] as const satisfies FieldType[]

type EveryTickets = (typeof EVERY_TICKETS)[number]

/** A field that a brand made for itself. */
export type OwnField = Field & { type: Exclude<FieldType, EveryTickets> }

export const isOwn = (it: Field): it is OwnField => !EVERY_TICKETS.some((type) => type === it.type)

/** The fields, forms and statuses of a brand's tickets. */
export const fieldsQuery = (brand: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'fields'],
    queryFn: ({ signal }) => desk(brand).fields.all(signal),
    staleTime: 60_000,
  })
