import { desk } from './desk'
import type { AttachmentId, MessageId, TicketId } from './generated/desk'

/** Merging, splitting, linking and redacting; each answers with the ticket as it is then. */
export const merges = (brand: string) => {
  const { merges: moves, bin } = desk(brand)
  return {
    merge: (into: TicketId, sources: readonly TicketId[]) => moves.merge(into, { ids: [...sources] }),
    unmerge: (id: TicketId) => moves.unmerge(id),
    split: (id: TicketId, messages: readonly MessageId[], subject: string) =>
      moves.split(id, { messages: [...messages], subject }),
    rejoin: (id: TicketId, other: TicketId) => moves.rejoin(id, other),
    link: (id: TicketId, other: TicketId, why: string) => moves.link(id, { other_id: other, why }),
    unlink: (id: TicketId, other: TicketId) => moves.unlink(id, other),
    redact: (id: TicketId, message: MessageId, text: string) => bin.redact(id, message, { text }),
    redactFile: (id: TicketId, message: MessageId, file: AttachmentId) => bin.redactFile(id, message, file),
  }
}
