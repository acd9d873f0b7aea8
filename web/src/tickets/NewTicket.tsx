import { Modal, NativeSelect, TextInput, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { desk } from '../api/desk'
import { playbookQuery } from '../api/queries'
import type { TicketId, TicketOpening } from '../api/generated/desk'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import { sentence } from '../ui/sentence'
import { say } from '../ui/toasts'
import { keep } from './changes'
import sheet from '../ui/form.module.css'
import { words } from './words'

type Dialog = { brand: string; opened: boolean; onClose: () => void; onOpened: (id: TicketId) => void }

/** A contact that came another way, written down for the customer. */
export function NewTicket({ brand, opened, onClose, onOpened }: Dialog) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.dialogTitle} size={520}>
      {opened && <Form brand={brand} onClose={onClose} onOpened={onOpened} />}
    </Modal>
  )
}

function Form({ brand, onClose, onOpened }: Omit<Dialog, 'opened'>) {
  const queries = useQueryClient()
  const { data: playbook } = useQuery(playbookQuery(brand))
  const open = useMutation({
    mutationFn: (opening: TicketOpening) => desk(brand).tickets.open(opening),
    onSuccess: (ticket) => {
      keep(queries, brand, ticket)
      onClose()
      say(words.opened(ticket.id))
      onOpened(ticket.id)
    },
  })
  return (
    <form
      className={sheet.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!open.isPending) open.mutate(openingOf(new FormData(event.currentTarget)))
      }}
    >
      {open.error && <ErrorBox>{open.error.message}</ErrorBox>}
      <div className={sheet.pair}>
        <TextInput
          name="name"
          label={words.customerName}
          required
          withAsterisk={false}
          data-autofocus
          autoComplete="off"
        />
        <TextInput
          name="email"
          type="email"
          label={words.customerMail}
          required
          withAsterisk={false}
          autoComplete="off"
        />
      </div>
      <TextInput
        name="subject"
        label={words.subject}
        required
        withAsterisk={false}
        maxLength={250}
        autoComplete="off"
      />
      <Textarea name="text" label={words.text} required withAsterisk={false} autosize minRows={5} maxRows={14} />
      <div className={sheet.pair}>
        <NativeSelect
          name="intent"
          label={words.intent}
          data={[
            { value: '', label: words.unknownYet },
            ...(playbook?.intents ?? []).map((it) => ({ value: it.key, label: sentence(it.key) })),
          ]}
        />
        <NativeSelect
          name="priority"
          label={words.priority}
          data={[
            { value: '', label: words.asIntentSays },
            ...(playbook?.priorities ?? []).map((it) => ({ value: it, label: sentence(it) })),
          ]}
        />
      </div>
      <div className={sheet.end}>
        <Act onClick={onClose}>{words.cancel}</Act>
        <Act look="primary" type="submit" busy={open.isPending}>
          {words.open}
        </Act>
      </div>
    </form>
  )
}

function openingOf(form: FormData): TicketOpening {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  return {
    subject: text('subject'),
    text: text('text'),
    customer: { email: text('email'), name: text('name') },
    channel: 'email',
    ...(text('intent') ? { intent: text('intent') } : {}),
    ...(text('priority') ? { priority: text('priority') } : {}),
  }
}
