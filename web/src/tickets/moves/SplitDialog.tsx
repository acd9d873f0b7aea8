import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MessageId, TicketId } from '../../api/generated/desk'
import type { Ticket } from '../../api/types'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { useTimes } from '../../ui/times'
import css from './moves.module.css'
import { useMoves } from './useMoves'
import { words } from './words'

type Dialog = { brand: string; ticket: Ticket; opened: boolean; onClose: () => void; onGo: (id: TicketId) => void }

/** Some of its messages are about something else: they become a ticket of their own. */
export function SplitDialog({ ticket, opened, onClose, ...rest }: Dialog) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.splitTitle(ticket.id)} size={600}>
      {opened && <Splitting ticket={ticket} onClose={onClose} {...rest} />}
    </Modal>
  )
}

function Splitting({ brand, ticket, onClose, onGo }: Omit<Dialog, 'opened'>) {
  const [chosen, setChosen] = useState<readonly MessageId[]>([])
  const [subject, setSubject] = useState(ticket.subject)
  const { split } = useMoves(brand)
  const not = chosen.length === 0 ? words.splitNone : chosen.length === ticket.messages.length ? words.splitAll : null
  const toggle = (id: MessageId) => setChosen(chosen.includes(id) ? chosen.filter((it) => it !== id) : [...chosen, id])
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (not || split.isPending) return
        split.mutate(
          { from: ticket.id, messages: [...chosen], subject: subject.trim() },
          {
            onSuccess: (made) => {
              onClose()
              onGo(made.id)
            },
          },
        )
      }}
    >
      {split.error && <ErrorBox>{split.error.message}</ErrorBox>}
      <p>{words.splitHint}</p>
      <ul className={css.messages} aria-label={words.splitTitle(ticket.id)}>
        {ticket.messages.map((it) => (
          <Message key={it.id} it={it} chosen={chosen.includes(it.id)} onToggle={() => toggle(it.id)} />
        ))}
      </ul>
      <TextInput
        label={words.splitSubject}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
        maxLength={250}
        autoComplete="off"
      />
      <div className={css.end}>
        <Act onClick={onClose}>{words.cancel}</Act>
        <Act look="primary" type="submit" busy={split.isPending} not={not}>
          {words.splitDo(chosen.length)}
        </Act>
      </div>
    </form>
  )
}

type Line = { it: Ticket['messages'][number]; chosen: boolean; onToggle: () => void }

function Message({ it, chosen, onToggle }: Line) {
  const times = useTimes()
  return (
    <li data-chosen={chosen || undefined}>
      <label>
        <input type="checkbox" checked={chosen} onChange={onToggle} />
        <div className={css.by}>
          <span>
            <b>{it.author.name}</b> {words.redactKind[it.kind]}
          </span>
          <time>{times.dated(it.at)}</time>
        </div>
        <span className={`${css.text} ${css.short}`}>{it.text}</span>
      </label>
    </li>
  )
}
