import type { ReactNode } from 'react'
import css from './states.module.css'

type SidewaysProps = { label: string; children: ReactNode }

/** Something wide, such as a table, that scrolls sideways where the page is narrow: by the keyboard too. */
export function Sideways({ label, children }: SidewaysProps) {
  return (
    // Nothing in it takes the focus, so the region itself does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={css.sideways} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
