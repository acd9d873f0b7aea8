import { Modal, TextInput, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { desk } from '../../api/desk'
import type { TicketId, TicketOpening } from '../../api/generated/desk'
import type { Ticket } from '../../api/types'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { say } from '../../ui/toasts'
import { keep } from '../changes'
import { words as all } from '../words'
import css from './moves.module.css'
import { words } from './words'

type Dialog = { brand: string; ticket: Ticket; opened: boolean; onClose: () => void; onGo: (id: TicketId) => void }

/** A closed ticket is never opened again; what comes after it begins here. */
export function FollowUpDialog({ ticket, opened, onClose, ...rest }: Dialog) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.followTitle(ticket.id)} size={520}>
      {opened && <Following ticket={ticket} onClose={onClose} {...rest} />}
    </Modal>
  )
}

function Following({ brand, ticket, onClose, onGo }: Omit<Dialog, 'opened'>) {
  const queries = useQueryClient()
  const open = useMutation({
    mutationFn: (opening: TicketOpening) => desk(brand).tickets.open(opening),
    onSuccess: (made) => {
      keep(queries, brand, made)
      onClose()
      say(all.opened(made.id))
      onGo(made.id)
    },
  })
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        if (open.isPending) return
        open.mutate({
          subject: String(form.get('subject')).trim(),
          text: String(form.get('text')).trim(),
          customer: { email: ticket.customer.address ?? '', name: ticket.customer.name },
          channel: ticket.channel,
          follow_up_of: ticket.id,
        })
      }}
    >
      {open.error && <ErrorBox>{open.error.message}</ErrorBox>}
      <p>{words.followHint}</p>
      <TextInput
        name="subject"
        label={words.followSubject}
        defaultValue={ticket.subject}
        required
        withAsterisk={false}
        maxLength={250}
        autoComplete="off"
      />
      <Textarea
        name="text"
        label={words.followText}
        required
        withAsterisk={false}
        autosize
        minRows={4}
        maxRows={12}
        data-autofocus
      />
      <div className={css.end}>
        <Act onClick={onClose}>{words.cancel}</Act>
        <Act look="primary" type="submit" busy={open.isPending}>
          {words.followDo}
        </Act>
      </div>
    </form>
  )
}
