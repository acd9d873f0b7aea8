import type { ReactNode } from 'react'
import { Icon } from './icons'
import css from './states.module.css'

/** What failed, what is safe, what to do. */
export function ErrorBox({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.err} role="alert">
      <Icon name="warn" />
      <span>{children}</span>
      {action}
    </div>
  )
}
