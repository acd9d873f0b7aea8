import { Modal, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import form from '../ui/form.module.css'
import { words } from './words'

type ReasonProps = {
  opened: boolean
  title: string
  verb: string
  busy: boolean
  error: string | null
  children?: ReactNode
  onClose: () => void
  onSend: (reason: string) => void
}

/** Something that is done only with a reason. */
export function ReasonDialog({ opened, title, onClose, ...rest }: ReasonProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={560}>
      {opened && <Form onClose={onClose} {...rest} />}
    </Modal>
  )
}

function Form({ verb, busy, error, children, onClose, onSend }: Omit<ReasonProps, 'opened' | 'title'>) {
  const [reason, setReason] = useState('')
  const not = reason.trim() === '' ? words.reasonNeeded : null
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!not && !busy) onSend(reason.trim())
      }}
    >
      {error && <ErrorBox>{error}</ErrorBox>}
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
      />
      <div className={form.end}>
        <Act onClick={onClose}>{words.cancel}</Act>
        <Act look="primary" type="submit" not={not} busy={busy}>
          {verb}
        </Act>
      </div>
    </form>
  )
}
