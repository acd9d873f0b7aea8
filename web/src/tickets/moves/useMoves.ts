import { useMutation, useQueryClient } from '@tanstack/react-query'
import { merges } from '../../api/merges'
import { ticketQuery } from '../../api/queries'
import type { MessageId, Ticket, TicketId } from '../../api/types'
import { complain, offerUndo, say } from '../../ui/toasts'
import { keep } from '../changes'
import { words } from './words'

const UNDO_LASTS = 20_000

const onError = (error: Error) => complain(error.message)

/** Merging, splitting and linking, each with its way back. */
export function useMoves(brand: string) {
  const queries = useQueryClient()
  const api = merges(brand)
  const kept = (ticket: Ticket) => keep(queries, brand, ticket)
  const again = (id: TicketId) => queries.invalidateQueries({ queryKey: ticketQuery(brand, id).queryKey })

  const unmerge = useMutation({
    mutationFn: (id: TicketId) => api.unmerge(id),
    onSuccess: (ticket) => {
      kept(ticket)
      say(words.unmerged(ticket.id))
    },
    onError,
  })
  const rejoin = useMutation({
    mutationFn: (it: { from: TicketId; into: TicketId }) => api.rejoin(it.from, it.into),
    onSuccess: (ticket) => {
      kept(ticket)
      say(words.rejoined)
    },
    onError,
  })
  return {
    unmerge,
    merge: useMutation({
      mutationFn: ({ from, into }: { from: TicketId; into: TicketId }) => api.merge(into, [from]),
      onSuccess: (ticket, { from }) => {
        kept(ticket)
        void again(from)
        offerUndo(words.merged(from, ticket.id), () => unmerge.mutate(from), UNDO_LASTS)
      },
    }),
    split: useMutation({
      mutationFn: (it: { from: TicketId; messages: MessageId[]; subject: string }) =>
        api.split(it.from, it.messages, it.subject),
      onSuccess: (ticket, { from }) => {
        kept(ticket)
        void again(from)
        offerUndo(words.didSplit(ticket.id), () => rejoin.mutate({ from, into: ticket.id }), UNDO_LASTS)
      },
    }),
    link: useMutation({
      mutationFn: (it: { from: TicketId; other: TicketId; why: string }) => api.link(it.from, it.other, it.why),
      onSuccess: (ticket, { other }) => {
        kept(ticket)
        void again(other)
        say(words.linked(other))
      },
    }),
    unlink: useMutation({
      mutationFn: (it: { from: TicketId; other: TicketId }) => api.unlink(it.from, it.other),
      onSuccess: (ticket, { other }) => {
        kept(ticket)
        void again(other)
        say(words.unlinked(other))
      },
      onError,
    }),
  }
}
