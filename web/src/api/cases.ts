import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from './http'
import { brandKey } from './queries'
import type { CustomerId, MessageId, TicketId } from './types'

/** Bounded work for a customer; one that has no number yet is the ticket itself. */
export type Case = {
  id: number | null
  customer_id: CustomerId
  intent: string | null
  opened_at: string
  closed_at: string | null
  reopened: number
  spans: { ticket_id: TicketId; from: MessageId; until: MessageId | null }[]
}

/** One thing said in a customer's one long timeline. */
export type Said = {
  id: MessageId
  ticket_id: TicketId
  at: string
  kind: 'in' | 'out' | 'note'
  channel: string
  author: string
  text: string
}

const PAGE = 100

export const cases = (brand: string) => ({
  begin: (ticket: TicketId, from?: MessageId) =>
    call<Case>('POST', `/tickets/${ticket}/cases`, { brand, body: from === undefined ? {} : { from } }),
  join: (id: number, ticket: TicketId) =>
    call<Case>('POST', `/cases/${id}/tickets`, { brand, body: { ticket_id: ticket } }),
  close: (id: number) => call<Case>('POST', `/cases/${id}/close`, { brand }),
})

export const casesQuery = (brand: string, ticket: TicketId) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'ticket', ticket, 'cases'],
    queryFn: () => call<Case[]>('GET', `/tickets/${ticket}/cases`, { brand }),
  })

export const timelineQuery = (brand: string, customer: CustomerId) =>
  infiniteQueryOptions({
    queryKey: [...brandKey(brand), 'timeline', customer],
    queryFn: ({ pageParam }) => call<Said[]>('GET', `/customers/${customer}/timeline?after=${pageParam}`, { brand }),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.length === PAGE ? last.at(-1)?.id : undefined),
  })
