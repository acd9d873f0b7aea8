import { call } from './http'
import type { TicketId } from './types'

export type DraftKind = 'reply' | 'note'
export type Draft = { ticket_id: TicketId; kind: DraftKind; text: string; version: number; saved_at: string }

/** One's own drafts, kept by the desk. */
export const serverDrafts = (brand: string) => ({
  of: (ticket: TicketId) => call<Draft[]>('GET', `/tickets/${ticket}/drafts`, { brand }),
  save: (ticket: TicketId, kind: DraftKind, text: string) =>
    call<Draft>('PUT', `/tickets/${ticket}/drafts/${kind}`, { brand, body: { text } }),
  discard: (ticket: TicketId, kind: DraftKind) => call<void>('DELETE', `/tickets/${ticket}/drafts/${kind}`, { brand }),
})
