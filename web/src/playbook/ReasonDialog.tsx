import { Modal, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { EditForm } from '../ui/Edit'
import { inscription } from '../ui/pressed'
import { words } from './words'

type ReasonProps = {
  opened: boolean
  title: string
  verb: string
  busy: boolean
  error: { message: string } | null
  children?: ReactNode
  onClose: () => void
  onSend: (reason: string) => void
}

/** Something that is done only with a reason. */
export function ReasonDialog({ opened, title, onClose, ...rest }: ReasonProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={620}>
      {opened && <Form onClose={onClose} {...rest} />}
    </Modal>
  )
}

function Form({ verb, busy, error, children, onClose, onSend }: Omit<ReasonProps, 'opened' | 'title'>) {
  const [reason, setReason] = useState('')
  return (
    <EditForm
      saving={{ mutate: () => onSend(reason.trim()), isPending: busy, error }}
      verb={verb}
      keys={inscription('mod+Enter')}
      not={reason.trim() === '' ? words.reasonNeeded : null}
      onClose={onClose}
    >
      {children}
      <Textarea
        label={words.reason}
        required
        withAsterisk={false}
        data-autofocus
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.form?.requestSubmit()
        }}
      />
    </EditForm>
  )
}
