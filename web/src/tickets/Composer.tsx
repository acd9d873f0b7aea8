import { useState } from 'react'
import type { Me, ReplyThen, TicketId } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import { Icon, channelIcon } from '../ui/icons'
import { inscription } from '../ui/pressed'
import { Writing } from '../ui/Writing'
import { NewsBox } from './NewsBox'
import css from './composer.module.css'
import { useIsOnDesk } from './drafts'
import { useReply } from './useReply'
import { COMPOSER } from './useTicketCommands'
import { channelWord, firstName, words } from './words'

type ComposerProps = {
  ticket: Ticket
  me: Me
  focused: boolean
  onMacro?: () => void
  onNext: () => void
  onBackTo: (id: TicketId) => void
}

/** The dock: what is written here leaves the building, and every part of it says to whom. */
export function Composer({ ticket, me, focused, onMacro, onNext, onBackTo }: ComposerProps) {
  const [then, setThen] = useState<ReplyThen>('stay')
  const reply = useReply({ ticket, me, onNext, onBackTo })
  const isOnDesk = useIsOnDesk(me.brand.key, ticket.id, 'reply')
  const name = firstName(ticket.reply_to?.name || ticket.customer.name)
  const channel = channelWord(ticket.channel)
  const not = ticket.allowed.reply ?? missing(ticket, reply.text)
  return (
    <section className={css.dock} aria-label={words.replyLabel(ticket.customer.name, channel)}>
      <div className={css.to}>
        <Icon name={channelIcon(ticket.channel)} />
        <b>{words.reply}</b>
        <span>{words.replyTo}</span>
        <span className={css.chip}>{ticket.reply_to?.address ?? words.noReplyTo}</span>
        <span className={css.undoHint}>
          {reply.text === '' ? words.undoHint(me.undo_seconds) : words.draftIs(isOnDesk)}
        </span>
      </div>
      <Writing
        id={COMPOSER}
        label={words.replyLabel(ticket.customer.name, channel)}
        placeholder={ticket.allowed.reply ?? words.replyPlaceholder(name)}
        value={reply.text}
        onChange={reply.write}
        onSend={() => !not && reply.send(then)}
        onSendMore={() => !not && reply.send('solve', true)}
        onSlash={onMacro}
        autoFocus={focused}
        disabled={Boolean(ticket.allowed.reply)}
        minRows={2}
        maxRows={10}
      />
      {reply.news.length > 0 && (
        <NewsBox
          news={reply.news}
          yours={reply.text}
          onSeen={reply.seen}
          onSend={() => reply.send(then, false, true)}
        />
      )}
      {reply.error && (
        <div className={css.error}>
          <ErrorBox action={<Act onClick={() => reply.send(then)}>{words.again}</Act>}>
            {words.notSent(reply.error)}
          </ErrorBox>
        </div>
      )}
      <div className={css.foot}>
        <label className={css.then}>
          <span>{words.afterwards}</span>
          <select
            value={then}
            onChange={(event) => setThen(event.currentTarget.value === 'pending' ? 'pending' : 'stay')}
          >
            <option value="stay">{words.then.stay}</option>
            <option value="pending">{words.then.pending}</option>
          </select>
        </label>
        {onMacro && (
          <Act look="ghost" className={css.macro} keys="M" not={ticket.allowed.classify} onClick={onMacro}>
            {words.macroShort}
          </Act>
        )}
        <Act
          className={css.more}
          keys={inscription('mod+shift+Enter')}
          not={not ?? ticket.allowed.solve}
          busy={reply.busy}
          onClick={() => reply.send('solve', true)}
        >
          {words.sendSolveNext}
        </Act>
        <Act
          look="primary"
          className={css.send}
          keys={inscription('mod+Enter')}
          not={not}
          busy={reply.busy}
          onClick={() => reply.send(then)}
        >
          {words.send(name, channel)}
        </Act>
      </div>
    </section>
  )
}

/** What Send waits for, in words. */
function missing(ticket: Ticket, text: string): string | null {
  if (text.trim() === '') return words.writeFirst
  if (!ticket.owner) return words.missingOwner
  const isOpen = ticket.status !== 'solved' && ticket.status !== 'closed'
  return isOpen && !ticket.next_step ? words.missingStep : null
}
