import type { ReactNode } from 'react'
import css from './aside.module.css'

/** The places of one part of the desk beside the page that is open; a strip above it where the page is narrow. */
export function Aside({
  title,
  label,
  nav,
  children,
}: {
  title: string
  label: string
  nav: ReactNode
  children: ReactNode
}) {
  return (
    <div className={css.page}>
      <nav className={css.nav} aria-label={label} ref={showHere}>
        <h2>{title}</h2>
        {nav}
      </nav>
      <div className={css.beside}>{children}</div>
    </div>
  )
}

/** On a narrow page the places are one line that scrolls; the one that is open is in sight. */
const showHere = (nav: HTMLElement | null) =>
  nav?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })

/** A few of the places that belong together. */
export function Places({ name, children }: { name?: string; children: ReactNode }) {
  return (
    <div className={css.places}>
      {name && <h3>{name}</h3>}
      {children}
    </div>
  )
}
