import { useMutation, useQueryClient } from '@tanstack/react-query'
import { desk } from '../../api/desk'
import type { Rule, RuleId } from '../../api/generated/desk'
import { ticketQuery } from '../../api/queries'
import type { Ticket } from '../../api/types'
import { complain, offerUndo, say } from '../../ui/toasts'
import { currentOf, keep, refresh } from '../changes'
import { readDraft, writeDraft } from '../drafts'
import { focusComposerSoon } from '../useTicketCommands'
import { answerText } from './answerText'
import { words } from './words'

const UNDO_LASTS = 20_000

/** Doing what a macro says: its changes at once, its words into the draft, where a person reads them before they leave. */
export function useMacro(brand: string, ticket: Ticket, onNote: () => void) {
  const queries = useQueryClient()
  const again = () => {
    void queries.invalidateQueries({ queryKey: ticketQuery(brand, ticket.id).queryKey })
    refresh(queries, brand)
  }
  const undo = useMutation({
    mutationFn: async (it: { macro: RuleId; change: number | null; before: () => void }) => {
      if (it.change !== null) await desk(brand).macroUse.undo(ticket.id, String(it.macro), it.change)
      it.before()
    },
    onSuccess: () => {
      say(words.undone)
      again()
    },
    onError: (error) => complain(error.message),
  })
  const post = useMutation({
    mutationFn: (macro: Rule) => desk(brand).macroUse.apply(ticket.id, macro.id, { version: ticket.version }),
    onSuccess: ({ done, change }, macro) => {
      const kind = done.answer?.is_public === false ? 'note' : 'reply'
      const before = readDraft(brand, ticket.id, kind)
      const text = done.answer ? answerText(done.answer) : ''
      const after = before.trim() === '' ? text : `${before.trimEnd()}\n\n${text}`
      if (text !== '') writeDraft(brand, ticket.id, kind, after)
      again()
      offerUndo(
        words.applied(macro.title),
        () =>
          undo.mutate({
            macro: macro.id,
            change: change ?? null,
            before: () => {
              // Words that were added to it since are nobody's to throw away.
              if (text !== '' && readDraft(brand, ticket.id, kind) === after) writeDraft(brand, ticket.id, kind, before)
            },
          }),
        UNDO_LASTS,
      )
      if (text !== '' && kind === 'note') onNote()
      if (text !== '' && kind === 'reply') focusComposerSoon()
    },
    onError: (error) => {
      const current = currentOf(error)
      if (current) keep(queries, brand, current)
      else again()
    },
  })
  return {
    busy: post.isPending,
    error: post.error ? post.error.message || words.stale : undefined,
    apply: (macro: Rule, done: () => void) => {
      if (!post.isPending) post.mutate(macro, { onSuccess: done })
    },
  }
}
