import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons'
import css from './aside.module.css'

type AsideProps = { title: string; label?: string; nav: ReactNode; children: ReactNode }

/** The places of one part of the desk beside the page that is open; a strip above it where the page is narrow. */
export function Aside({ title, label = title, nav, children }: AsideProps) {
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

type PlaceProps = { to: LinkProps; icon: IconName; here?: boolean; children: ReactNode }

/** The way to one place. */
export const Place = ({ to, icon, here = false, children }: PlaceProps) => (
  <Link {...to} {...(here ? { 'aria-current': 'page' as const } : {})}>
    <Icon name={icon} />
    {children}
  </Link>
)
