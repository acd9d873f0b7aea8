import { desk } from './desk'
import type { DraftKind, TicketId } from './generated/desk'

export type { Draft, DraftKind } from './generated/desk'

/** One's own drafts, kept by the desk. */
export const serverDrafts = (brand: string) => ({
  of: (ticket: TicketId) => desk(brand).drafts.of(ticket),
  save: (ticket: TicketId, kind: DraftKind, text: string) => desk(brand).drafts.save(ticket, kind, { text }),
  discard: (ticket: TicketId, kind: DraftKind) => desk(brand).drafts.discard(ticket, kind),
})
