import { type ComponentPropsWithRef, useRef, useState } from 'react'
import { cx } from './cx'
import css from './inline.module.css'

type Inline = {
  label: string
  value: string
  /** Called when the field is left with something else in it; what is refused stays written until it fits. */
  onSave: (value: string, saved: () => void) => void
  not?: string | null | undefined
  lines?: boolean
} & Pick<ComponentPropsWithRef<'input'>, 'id' | 'type' | 'inputMode' | 'placeholder' | 'maxLength' | 'required'>

/** Words that become a field where they stand: Enter keeps, Esc takes back, leaving keeps too. */
export function Inline({ label, value, onSave, not, lines = false, ...rest }: Inline) {
  const [draft, setDraft] = useState<string>()
  const dropped = useRef(false)
  const commit = () => {
    if (dropped.current) dropped.current = false
    else if (draft !== undefined && draft.trim() !== value) onSave(draft.trim(), () => setDraft(undefined))
    else setDraft(undefined)
  }
  const shared = {
    'aria-label': label,
    className: cx(css.inline, draft !== undefined && css.changed),
    value: draft ?? value,
    readOnly: Boolean(not),
    title: not ?? undefined,
    onBlur: commit,
    onKeyDown: (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.key === 'Escape') {
        dropped.current = true
        setDraft(undefined)
      } else if (event.key !== 'Enter' || (lines && !event.metaKey && !event.ctrlKey)) return
      event.preventDefault()
      event.stopPropagation()
      event.currentTarget.blur()
    },
  }
  return lines ? (
    <textarea {...shared} id={rest.id} rows={2} onChange={(event) => setDraft(event.currentTarget.value)} />
  ) : (
    <input {...rest} {...shared} autoComplete="off" onChange={(event) => setDraft(event.currentTarget.value)} />
  )
}
