import { call } from './http'
import type { AttachmentId, MessageId, Ticket, TicketId } from './types'

/** Merging, splitting, linking and redacting; each answers with the ticket as it is then. */
export const merges = (brand: string) => {
  const post = (path: string, body: unknown = {}) => call<Ticket>('POST', `/tickets/${path}`, { brand, body })
  return {
    merge: (
      into: TicketId,
      sources: readonly TicketId[],
      said: { target_comment?: string; source_comment?: string } = {},
    ) => post(`${into}/merge`, { ids: sources.map(String), ...said }),
    unmerge: (id: TicketId) => post(`${id}/unmerge`),
    split: (id: TicketId, messages: readonly MessageId[], subject: string) =>
      post(`${id}/split`, { messages: messages.map(String), subject }),
    rejoin: (id: TicketId, other: TicketId) => post(`${id}/rejoin/${other}`),
    link: (id: TicketId, other: TicketId, why: string) => post(`${id}/links`, { other_id: other, why }),
    unlink: (id: TicketId, other: TicketId) => call<Ticket>('DELETE', `/tickets/${id}/links/${other}`, { brand }),
    makePrivate: (id: TicketId, message: MessageId) => post(`${id}/messages/${message}/make_private`),
    redact: (id: TicketId, message: MessageId, text: string) => post(`${id}/messages/${message}/redact`, { text }),
    redactFile: (id: TicketId, message: MessageId, file: AttachmentId) =>
      post(`${id}/messages/${message}/attachments/${file}/redact`),
  }
}
