import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { meQuery } from '../api/queries'
import { paths } from '../app/paths'
import { BrandMark } from '../ui/BrandMark'
import css from './page.module.css'
import { words } from './words'

type Here = keyof typeof words.nav
const PLACES = { editor: paths.playbook, releases: paths.releases, escalation: paths.escalation } as const

type Head = { brand: string; here: Here; title: string; hint: ReactNode; children?: ReactNode }

/** What stands above each page of the playbook: its name, the way to the others, what can be done. */
export function PlaybookHead({ brand, here, title, hint, children }: Head) {
  const { brand: known } = useSuspenseQuery(meQuery(brand)).data
  return (
    <header className={css.head}>
      <BrandMark brand={known} />
      <div className={css.title}>
        <h1>{title}</h1>
        <p aria-live="polite">{hint}</p>
      </div>
      <nav className={css.nav} aria-label={words.pages}>
        {(Object.keys(words.nav) as Here[]).map((it) => (
          <Link
            key={it}
            {...PLACES[it](brand)}
            activeOptions={{ exact: true }}
            data-here={it === here || undefined}
            aria-current={it === here ? 'page' : undefined}
          >
            {words.nav[it]}
          </Link>
        ))}
      </nav>
      {children && <div className={css.acts}>{children}</div>}
    </header>
  )
}
