import { useMutation, useQueryClient } from '@tanstack/react-query'
import { desk } from '../../api/desk'
import { ticketQuery } from '../../api/queries'
import type { MessageId, TicketId } from '../../api/generated/desk'
import type { Ticket } from '../../api/types'
import { complain, offerUndo, say } from '../../ui/toasts'
import { keep } from '../changes'
import { words } from './words'

const UNDO_LASTS = 20_000

const onError = (error: Error) => complain(error.message)

/** Merging, splitting and linking, each with its way back. */
export function useMoves(brand: string) {
  const queries = useQueryClient()
  const { merges } = desk(brand)
  const kept = (ticket: Ticket) => keep(queries, brand, ticket)
  const again = (id: TicketId) => queries.invalidateQueries({ queryKey: ticketQuery(brand, id).queryKey })

  const unmerge = useMutation({
    mutationFn: (id: TicketId) => merges.unmerge(id),
    onSuccess: (ticket) => {
      kept(ticket)
      say(words.unmerged(ticket.id))
    },
    onError,
  })
  const rejoin = useMutation({
    mutationFn: (it: { from: TicketId; into: TicketId }) => merges.rejoin(it.from, it.into),
    onSuccess: (ticket) => {
      kept(ticket)
      say(words.rejoined)
    },
    onError,
  })
  return {
    unmerge,
    merge: useMutation({
      mutationFn: ({ from, into }: { from: TicketId; into: TicketId }) => merges.merge(into, { ids: [from] }),
      onSuccess: (ticket, { from }) => {
        kept(ticket)
        void again(from)
        offerUndo(words.merged(from, ticket.id), () => unmerge.mutate(from), UNDO_LASTS)
      },
    }),
    split: useMutation({
      mutationFn: (it: { from: TicketId; messages: MessageId[]; subject: string }) =>
        merges.split(it.from, { messages: it.messages, subject: it.subject }),
      onSuccess: (ticket, { from }) => {
        kept(ticket)
        void again(from)
        offerUndo(words.didSplit(ticket.id), () => rejoin.mutate({ from, into: ticket.id }), UNDO_LASTS)
      },
    }),
    link: useMutation({
      mutationFn: (it: { from: TicketId; other: TicketId; why: string }) =>
        merges.link(it.from, { other_id: it.other, why: it.why }),
      onSuccess: (ticket, { other }) => {
        kept(ticket)
        void again(other)
        say(words.linked(other))
      },
    }),
    unlink: useMutation({
      mutationFn: (it: { from: TicketId; other: TicketId }) => merges.unlink(it.from, it.other),
      onSuccess: (ticket, { other }) => {
        kept(ticket)
        void again(other)
        say(words.unlinked(other))
      },
      onError,
    }),
  }
}
