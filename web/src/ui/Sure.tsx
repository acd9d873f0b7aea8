import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { Act } from './Act'
import { ErrorBox } from './ErrorBox'
import css from './form.module.css'

type SureProps = {
  opened: boolean
  title: string
  verb: string
  busy: boolean
  error?: Error | null
  onClose: () => void
  onYes: () => void
  children: ReactNode
}

/** Asks once more before something that cannot be taken back; it says what is lost, and the button is the verb. */
export function Sure({ opened, title, verb, busy, error, onClose, onYes, children }: SureProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={460}>
      <div className={css.form}>
        {error && <ErrorBox>{error.message}</ErrorBox>}
        <p className={css.hint}>{children}</p>
        <div className={css.end}>
          <Act data-autofocus onClick={onClose}>
            Keep it
          </Act>
          <Act look="primary" busy={busy} onClick={onYes}>
            {verb}
          </Act>
        </div>
      </div>
    </Modal>
  )
}
