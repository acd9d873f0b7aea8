import type { ReactNode } from 'react'
import css from './states.module.css'

type EmptyProps = { title: string; children?: ReactNode; action?: ReactNode; whole?: boolean }

/** Says what is true, in one line and one sentence, and offers at most one thing to do. */
export function Empty({ title, children, action, whole = false }: EmptyProps) {
  // Where there is nothing else on the page, this is what it is about.
  const Heading = whole ? 'h1' : 'h2'
  return (
    <div className={css.empty}>
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {action && <div>{action}</div>}
    </div>
  )
}
