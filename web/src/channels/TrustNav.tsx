import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { meQuery } from '../api/queries'
import { paths } from '../app/paths'
import { Icon } from '../ui/icons'
import css from './channels.module.css'
import { words } from './words'

/** The two pages about mail on its way, as far as the role may see them. */
export function TrustNav({ brand, here }: { brand: string; here: 'outbox' | 'quarantine' }) {
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  return (
    <nav className={css.nav} aria-label={words.places}>
      <h2>{words.trust}</h2>
      {permissions.includes('outbox') && (
        <Link
          {...paths.outbox(brand)}
          data-here={here === 'outbox' || undefined}
          aria-current={here === 'outbox' ? 'page' : undefined}
        >
          <Icon name="out" />
          {words.outbox}
        </Link>
      )}
      {permissions.includes('quarantine') && (
        <Link
          {...paths.quarantine(brand)}
          data-here={here === 'quarantine' || undefined}
          aria-current={here === 'quarantine' ? 'page' : undefined}
        >
          <Icon name="trust" />
          {words.quarantine}
        </Link>
      )}
    </nav>
  )
}
