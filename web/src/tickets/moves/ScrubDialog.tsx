import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Binned } from '../../api/generated/desk'
import { Act } from '../../ui/Act'
import css from './moves.module.css'
import { words } from './words'

type Dialog = { ticket: Binned | undefined; busy: boolean; onClose: () => void; onScrub: (it: Binned) => void }

/** There is no way back, so the number is written once more by hand. */
export function ScrubDialog({ ticket, ...rest }: Dialog) {
  return (
    <Modal
      opened={ticket !== undefined}
      onClose={rest.onClose}
      title={ticket ? words.scrubTitle(ticket.id) : ''}
      size={460}
    >
      {ticket && <Asking ticket={ticket} {...rest} />}
    </Modal>
  )
}

function Asking({ ticket, busy, onClose, onScrub }: Dialog & { ticket: Binned }) {
  const [text, setText] = useState('')
  const isMeant = text.trim().replace('#', '') === String(ticket.id)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isMeant && !busy) onScrub(ticket)
      }}
    >
      <p>
        <b>{ticket.subject}</b>
      </p>
      <p>{words.scrubHint}</p>
      <TextInput
        label={words.scrubConfirm(ticket.id)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        inputMode="numeric"
        autoComplete="off"
        data-autofocus
      />
      <div className={css.end}>
        <Act onClick={onClose}>{words.cancel}</Act>
        <Act className={css.danger} type="submit" busy={busy} not={isMeant ? null : words.scrubConfirm(ticket.id)}>
          {words.scrub}
        </Act>
      </div>
    </form>
  )
}
