import type { ReactNode } from 'react'
import type { ClockState } from './clock'
import { cx } from './cx'
import css from './clock.module.css'

/** How much time is left, in the colour of its state and always in words. */
export function Due({
  state,
  children,
  className,
}: {
  state: ClockState
  children: ReactNode
  className?: string | undefined
}) {
  return <span className={cx(css.due, css[state], className)}>{children}</span>
}
