import type { ReactNode } from 'react'
import css from './form.module.css'

type TickProps = {
  checked: boolean
  onChange: (checked: boolean) => void
  hint?: string
  disabled?: boolean
  children: ReactNode
}

/** Yes or no, and what that means. */
export function Tick({ checked, onChange, hint, disabled = false, children }: TickProps) {
  return (
    <label className={css.tick}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {children}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  )
}
