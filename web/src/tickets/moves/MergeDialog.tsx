import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { TicketId, TicketRow } from '../../api/generated/desk'
import type { Ticket } from '../../api/types'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { Icon } from '../../ui/icons'
import { TicketPicker } from './TicketPicker'
import css from './moves.module.css'
import { useMoves } from './useMoves'
import { words } from './words'

type Dialog = { brand: string; ticket: Ticket; opened: boolean; onClose: () => void; onGo: (id: TicketId) => void }

/** Find the other one, read what will happen, do it. */
export function MergeDialog({ ticket, opened, onClose, ...rest }: Dialog) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.mergeTitle(ticket.id)} size={520}>
      {opened && <Merging ticket={ticket} onClose={onClose} {...rest} />}
    </Modal>
  )
}

function Merging({ brand, ticket, onClose, onGo }: Omit<Dialog, 'opened'>) {
  const [into, setInto] = useState<TicketRow>()
  const { merge } = useMoves(brand)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!into || merge.isPending) return
        merge.mutate(
          { from: ticket.id, into: into.id },
          {
            onSuccess: () => {
              onClose()
              onGo(into.id)
            },
          },
        )
      }}
    >
      {merge.error && <ErrorBox>{merge.error.message}</ErrorBox>}
      <div className={css.labelled}>
        <span>{words.mergeInto}</span>
        <TicketPicker
          brand={brand}
          label={words.mergeInto}
          chosen={into?.id ?? null}
          onPick={setInto}
          but={ticket.id}
          autoFocus
        />
      </div>
      {into && (
        <>
          {into.customer.id !== ticket.customer.id && (
            <div className={css.warn}>
              <Icon name="warn" />
              <span>{words.otherCustomer(into.customer.name)}</span>
            </div>
          )}
          <p>{words.mergeNote(ticket.subject)}</p>
          <ul className={css.steps}>
            {words.mergeSteps(ticket.id, into.id).map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </>
      )}
      <div className={css.end}>
        <Act onClick={onClose}>{words.cancel}</Act>
        <Act look="primary" type="submit" busy={merge.isPending} not={into ? null : words.search}>
          {into ? words.mergeDo(into.id) : words.merge}
        </Act>
      </div>
    </form>
  )
}
