import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TicketId } from '../../api/generated/desk'
import type { Ticket } from '../../api/types'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { TicketPicker } from './TicketPicker'
import css from './moves.module.css'
import { useMoves } from './useMoves'
import { words } from './words'

type Dialog = { brand: string; ticket: Ticket; opened: boolean; onClose: () => void }

export function LinkDialog({ ticket, opened, onClose, brand }: Dialog) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.linkTitle(ticket.id)} size={480}>
      {opened && <Linking ticket={ticket} brand={brand} onClose={onClose} />}
    </Modal>
  )
}

function Linking({ brand, ticket, onClose }: Omit<Dialog, 'opened'>) {
  const [other, setOther] = useState<TicketId>()
  const [why, setWhy] = useState<string>(words.linkWhyDefault)
  const { link } = useMoves(brand)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (other && !link.isPending)
          link.mutate({ from: ticket.id, other, why: why.trim() || words.linkWhyDefault }, { onSuccess: onClose })
      }}
    >
      {link.error && <ErrorBox>{link.error.message}</ErrorBox>}
      <div className={css.labelled}>
        <span>{words.linkOther}</span>
        <TicketPicker
          brand={brand}
          label={words.linkOther}
          chosen={other ?? null}
          onPick={(it) => setOther(it?.id)}
          but={ticket.id}
          autoFocus
        />
      </div>
      <TextInput
        label={words.linkWhy}
        value={why}
        maxLength={200}
        onChange={(event) => setWhy(event.currentTarget.value)}
        autoComplete="off"
      />
      <div className={css.end}>
        <Act onClick={onClose}>{words.cancel}</Act>
        <Act look="primary" type="submit" busy={link.isPending} not={other ? null : words.search}>
          {words.linkDo}
        </Act>
      </div>
    </form>
  )
}
