import { useMutation, useQueryClient } from '@tanstack/react-query'
import { desk } from '../api/desk'
import { isProblem } from '../api/http'
import { ticketQuery } from '../api/queries'
import type { MessageId, TicketId } from '../api/generated/desk'
import { complain, say } from '../ui/toasts'
import { keep } from './changes'
import { readDraft, writeDraft } from './drafts'
import { words } from './words'

/** Takes a reply back while it is still held; its text returns to the draft, above anything written since. */
export function useUndo(brand: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ ticket, message }: { ticket: TicketId; message: MessageId }) =>
      desk(brand).replies.undo(ticket, message),
    onSuccess: ({ text, ticket }) => {
      const since = readDraft(brand, ticket.id, 'reply')
      writeDraft(brand, ticket.id, 'reply', since ? `${text}\n\n${since}` : text)
      keep(queries, brand, ticket)
      say(words.takenBack)
    },
    onError: (error, { ticket }) => {
      complain(isProblem(error, 'already_sent') ? words.alreadySent : error.message)
      void queries.invalidateQueries({ queryKey: ticketQuery(brand, ticket).queryKey })
    },
  })
}
