import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { Act } from './Act'
import { ErrorBox } from './ErrorBox'
import css from './form.module.css'

type DialogProps<T> = {
  of: T | 'new' | null
  fresh: string
  title: (it: T) => string
  size?: number
  onClose: () => void
  children: (it: T | undefined) => ReactNode
}

/** Where something is made, or what there is of it is changed. A slip of the mouse beside it throws nothing away. */
export function EditDialog<T extends object>({ of, fresh, title, size = 520, onClose, children }: DialogProps<T>) {
  const it = of === 'new' || of === null ? undefined : of
  return (
    <Modal
      opened={of !== null}
      onClose={onClose}
      closeOnClickOutside={false}
      title={it ? title(it) : fresh}
      size={size}
    >
      {of !== null && children(it)}
    </Modal>
  )
}

type FormProps = {
  saving: { mutate: () => void; isPending: boolean; error: { message: string } | null }
  error?: { message: string } | null
  verb?: string
  keys?: string
  not?: string | null
  /** Stands before the two buttons that every form has. */
  more?: ReactNode
  onClose: () => void
  children: ReactNode
}

/** The fields of such a dialog, what is wrong with them, the way back and the way on. */
export function EditForm({
  saving,
  error = saving.error,
  verb = 'Save',
  keys,
  not = null,
  more,
  onClose,
  children,
}: FormProps) {
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (not === null && !saving.isPending) saving.mutate()
      }}
    >
      {error && <ErrorBox>{error.message}</ErrorBox>}
      {children}
      <div className={css.end}>
        {more}
        <Act onClick={onClose}>Cancel</Act>
        <Act look="primary" type="submit" keys={keys} busy={saving.isPending} not={not}>
          {verb}
        </Act>
      </div>
    </form>
  )
}
