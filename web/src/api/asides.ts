import { queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import type { AsideBeginning, AsideId } from './generated/desk'
import { brandKey } from './queries'
import type { TicketId } from './types'

export type { Aside, AsideBeginning as NewAside, AsideId } from './generated/desk'

/** Beginning one, writing in it, closing it and opening it again. */
export const asides = (brand: string, ticket: TicketId) => {
  const door = desk(brand).asides
  return {
    begin: (wish: AsideBeginning) => door.begin(ticket, wish),
    say: (id: AsideId, text: string) => door.say(ticket, id, { text }),
    close: (id: AsideId) => door.close(ticket, id),
    reopen: (id: AsideId) => door.reopen(ticket, id),
  }
}

// Beneath the ticket's own key, so that news of the ticket is news of them.
const keyOf = (brand: string, ticket: TicketId) => [...brandKey(brand), 'ticket', ticket, 'asides'] as const

export const asidesQuery = (brand: string, ticket: TicketId) =>
  queryOptions({
    queryKey: keyOf(brand, ticket),
    queryFn: () => desk(brand).asides.list(ticket),
  })

export const asideMessagesQuery = (brand: string, ticket: TicketId, aside: AsideId) =>
  queryOptions({
    queryKey: [...keyOf(brand, ticket), aside],
    queryFn: () => desk(brand).asides.messages(ticket, aside),
  })
