import type { CSSProperties } from 'react'
import type { ClockState } from './clock'
import { cx } from './cx'
import css from './clock.module.css'

/** The fuse: as long as the share of time that is left. Words beside it say the same, so it is silent. */
export function ClockLine({
  state,
  share = 1,
  className,
}: {
  state: ClockState
  share?: number
  className?: string | undefined
}) {
  return (
    <span
      className={cx(css.line, css[state], className)}
      style={{ '--left': `${(share * 100).toFixed(1)}%` } as CSSProperties}
      data-state={state}
      aria-hidden="true"
    >
      <i />
    </span>
  )
}
