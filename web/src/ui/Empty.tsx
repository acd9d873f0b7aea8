import type { ReactNode } from 'react'
import css from './states.module.css'

/** Says what is true, in one line and one sentence, and offers at most one thing to do. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.empty}>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action && <div>{action}</div>}
    </div>
  )
}
