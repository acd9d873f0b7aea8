import { queryOptions } from '@tanstack/react-query'
import { call } from './http'
import { brandKey } from './queries'
import type { Message, TicketId } from './types'

/** A conversation with others beside the ticket. */
export type Aside = {
  id: number
  ticket_id: TicketId
  subject: string
  open: boolean
  guests: { email: string; name: string }[]
  messages: number
  created_at: string
  updated_at: string
}

export type NewAside = { subject: string; guests: { email: string; name: string }[]; text: string }

export const asides = (brand: string, ticket: TicketId) => {
  const path = `/tickets/${ticket}/asides`
  return {
    begin: (wish: NewAside) => call<Aside>('POST', path, { brand, body: wish }),
    say: (id: number, text: string) => call<Message[]>('POST', `${path}/${id}/messages`, { brand, body: { text } }),
    close: (id: number) => call<Aside>('POST', `${path}/${id}/close`, { brand }),
    reopen: (id: number) => call<Aside>('POST', `${path}/${id}/reopen`, { brand }),
  }
}

// Beneath the ticket's own key, so that news of the ticket is news of them.
const keyOf = (brand: string, ticket: TicketId) => [...brandKey(brand), 'ticket', ticket, 'asides'] as const

export const asidesQuery = (brand: string, ticket: TicketId) =>
  queryOptions({
    queryKey: keyOf(brand, ticket),
    queryFn: () => call<Aside[]>('GET', `/tickets/${ticket}/asides`, { brand }),
  })

export const asideMessagesQuery = (brand: string, ticket: TicketId, aside: number) =>
  queryOptions({
    queryKey: [...keyOf(brand, ticket), aside],
    queryFn: () => call<Message[]>('GET', `/tickets/${ticket}/asides/${aside}/messages`, { brand }),
  })
