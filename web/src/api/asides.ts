import { queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import type { AsideId, TicketId } from './generated/desk'
import { brandKey } from './queries'

// Beneath the ticket's own key, so that news of the ticket is news of them.
const keyOf = (brand: string, ticket: TicketId) => [...brandKey(brand), 'ticket', ticket, 'asides'] as const

export const asidesQuery = (brand: string, ticket: TicketId) =>
  queryOptions({
    queryKey: keyOf(brand, ticket),
    queryFn: ({ signal }) => desk(brand).asides.list(ticket, signal),
  })

export const asideMessagesQuery = (brand: string, ticket: TicketId, aside: AsideId) =>
  queryOptions({
    queryKey: [...keyOf(brand, ticket), aside],
    queryFn: ({ signal }) => desk(brand).asides.messages(ticket, aside, signal),
  })
