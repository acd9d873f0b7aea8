import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { meQuery } from '../api/queries'
import type { TicketView } from '../api/generated/desk'
import { savedViewsQuery } from '../api/views'
import { paths } from '../app/paths'
import { Icon, type IconName } from '../ui/icons'
import css from './views.module.css'
import { words as moves } from './moves/words'
import { words } from './words'

const ICONS: Record<string, IconName> = {
  open: 'open',
  mine: 'person',
  nobody: 'people',
  due_soon: 'flag',
  late: 'late',
  paused: 'pause',
  solved: 'check',
}

type ViewsProps = { brand: string; views: readonly TicketView[]; here: string; mayDelete?: boolean }

/** The standing questions, with how many answers each has and how many of those are late. */
export function Views({ brand, views, here, mayDelete = false }: ViewsProps) {
  const isStaff = useSuspenseQuery(meQuery(brand)).data.permissions.includes('see_team')
  return (
    <nav className={css.views} aria-label={words.views}>
      <h2>{words.inbox}</h2>
      {views.map((it) => (
        <Link
          key={it.key}
          className={css.view}
          {...paths.queue(brand, it.key)}
          data-here={it.key === here || undefined}
          aria-current={it.key === here ? 'page' : undefined}
        >
          <Icon name={ICONS[it.key] ?? 'open'} />
          <span className={css.title}>{it.title}</span>
          {it.late > 0 && it.key !== 'late' && <span className={css.late}>{words.late(it.late)}</span>}
          {it.key !== 'solved' && <span className={css.count}>{it.count}</span>}
        </Link>
      ))}
      {mayDelete && (
        <Link
          className={css.view}
          {...paths.bin(brand)}
          data-here={here === 'bin' || undefined}
          aria-current={here === 'bin' ? 'page' : undefined}
        >
          <Icon name="bin" />
          <span className={css.title}>{moves.bin}</span>
        </Link>
      )}
      {isStaff && <SavedViews brand={brand} />}
      <h3>{words.workPlaces}</h3>
      <Link className={css.view} {...paths.search(brand)}>
        <Icon name="search" />
        <span className={css.title}>{words.searchPage}</span>
      </Link>
      {isStaff && (
        <Link className={css.view} {...paths.customers(brand)}>
          <Icon name="person" />
          <span className={css.title}>{words.customers}</span>
        </Link>
      )}
    </nav>
  )
}

/** The brand's own lists and one's own; a list that rests is not offered. */
function SavedViews({ brand }: { brand: string }) {
  const { data: views = [] } = useQuery(savedViewsQuery(brand))
  const active = views.filter((it) => it.active)
  if (active.length === 0) return null
  return (
    <>
      <h3>{words.savedViews}</h3>
      {active.map((it) => (
        <Link key={it.id} className={css.view} {...paths.savedView(brand, it.id)}>
          <Icon name="list" />
          <span className={css.title}>{it.title}</span>
        </Link>
      ))}
    </>
  )
}
