import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { desk } from '../api/desk'
import { typed, typing } from '../api/presence'
import type { Me, ReplyThen, TicketId, TicketMessage } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import { newKey } from '../ui/newKey'
import { now } from '../ui/now'
import { offerUndo } from '../ui/toasts'
import { currentOf, keep } from './changes'
import { useDraft } from './drafts'
import { useUndo } from './useUndo'
import { firstName, words } from './words'

type Reply = { ticket: Ticket; me: Me; onNext: () => void; onBackTo: (id: TicketId) => void }
type Sending = { then: ReplyThen; next: boolean }

/** Writing, sending, taking back, and what happens when somebody else was faster. */
export function useReply({ ticket, me, onNext, onBackTo }: Reply) {
  const brand = me.brand.key
  const queries = useQueryClient()
  const [text, setText] = useDraft(brand, ticket.id, 'reply')
  // The newest message the writer has had in sight; anything after it is news to them.
  const [seenUpTo, setSeenUpTo] = useState(() => newest(ticket))
  const [warned, setWarned] = useState(false)
  const attempt = useRef({ text: '', key: '' })
  const undo = useUndo(brand)
  const news = text === '' ? [] : newsSince(ticket, seenUpTo, me)

  const post = useMutation({
    mutationFn: ({ then }: Sending) => {
      if (attempt.current.text !== text) attempt.current = { text, key: newKey() }
      const { key } = attempt.current
      return desk(brand).replies.reply(ticket.id, { text: text.trim(), version: ticket.version, then, key })
    },
    onSuccess: (said, { next }) => {
      setText('')
      typed()
      setWarned(false)
      attempt.current = { text: '', key: '' }
      setSeenUpTo(newest(said.ticket))
      keep(queries, brand, said.ticket)
      const left = said.message.delivery?.release_at
      const lasts = left ? Date.parse(left) - now() : me.undo_seconds * 1_000
      const name = firstName(ticket.reply_to?.name || ticket.customer.name)
      offerUndo(
        words.sent(name, Math.round(lasts / 1_000)),
        () => {
          undo.mutate({ ticket: ticket.id, message: said.message.id })
          onBackTo(ticket.id)
        },
        lasts,
      )
      if (next) onNext()
    },
    onError: (error) => {
      const current = currentOf(error)
      if (!current) return
      // The text stays in its draft; only what is around it is renewed.
      keep(queries, brand, current)
      setWarned(true)
    },
  })

  return {
    text,
    write: (next: string) => {
      if (text === '') setSeenUpTo(newest(ticket))
      setText(next)
      if (next === '') typed()
      else typing('writing')
    },
    news,
    isWarned: warned,
    error: post.error && !(currentOf(post.error) && news.length > 0) ? post.error.message : undefined,
    busy: post.isPending,
    seen: () => {
      setSeenUpTo(newest(ticket))
      setWarned(false)
      post.reset()
    },
    /** Holds back while there is news, unless the writer says so again. */
    send: (then: ReplyThen, next = false, anyway = false) => {
      if (post.isPending || text.trim() === '') return
      if (news.length > 0 && !anyway) setWarned(true)
      else post.mutate({ then, next })
    },
  }
}

const newest = (ticket: Ticket): number => Math.max(0, ...ticket.messages.map((it) => it.id))

/** What customer or colleagues said meanwhile; notes and one's own words are no surprise. */
const newsSince = (ticket: Ticket, seenUpTo: number, me: Me): TicketMessage[] =>
  ticket.messages.filter(
    (it) =>
      it.id > seenUpTo &&
      it.kind !== 'note' &&
      !it.automatic &&
      !(it.author.kind === 'agent' && it.author.id === me.person.id),
  )
