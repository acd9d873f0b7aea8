import { Link } from '@tanstack/react-router'
import type { ViewCount } from '../api/types'
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

type ViewsProps = { brand: string; views: readonly ViewCount[]; here: string; mayDelete?: boolean }

/** The standing questions, with how many answers each has and how many of those are late. */
export function Views({ brand, views, here, mayDelete = false }: ViewsProps) {
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
    </nav>
  )
}
