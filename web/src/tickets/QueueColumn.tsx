import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ticketsQuery, viewsQuery } from '../api/queries'
import type { TicketId, WelcomeBrand } from '../api/generated/desk'
import { paths } from '../app/paths'
import { BrandMark } from '../ui/BrandMark'
import { ClockLine } from '../ui/ClockLine'
import { Due } from '../ui/Due'
import { burnSpoken, burnWords } from '../ui/clock'
import { Kbd } from '../ui/Kbd'
import { useNow } from '../ui/now'
import { inscription } from '../ui/pressed'
import css from './column.module.css'
import { type Lit, items } from './groups'
import { words } from './words'

type Column = { brand: WelcomeBrand; view: string; query: string | undefined; here: TicketId }

/** The queue beside the ticket, so that the next one is always in sight. */
export function QueueColumn({ brand, view, query, here }: Column) {
  const now = useNow()
  const list = useSuspenseInfiniteQuery(ticketsQuery(brand.key, view, query))
  const { data: views } = useSuspenseQuery(viewsQuery(brand.key))
  const first = list.data.pages[0]
  const rows = items(
    list.data.pages.flatMap((it) => it.tickets),
    now,
  ).filter((it) => it.type === 'row')
  const search = { ...(view === 'open' ? {} : { view }), ...(query ? { q: query } : {}) }
  return (
    <nav className={css.column} aria-label={words.tickets}>
      <header>
        <h2>
          <Link {...paths.queue(brand.key, view, { ...(query ? { q: query } : {}), at: here })}>
            {views.find((it) => it.key === view)?.title ?? view}
          </Link>
        </h2>
        <p>
          {first?.total ?? 0} {view === 'solved' ? 'solved' : 'open'}
          {first && first.late > 0 && `, ${words.late(first.late)}`}
        </p>
      </header>
      <ul>
        {rows.map((it) => (
          <li key={it.row.id}>
            <Link
              {...paths.ticket(brand.key, it.row.id, search)}
              aria-current={it.row.id === here ? 'page' : undefined}
              ref={it.row.id === here ? bringIntoSight : null}
            >
              <Card it={it} brand={brand} />
            </Link>
          </li>
        ))}
      </ul>
      <footer>
        <span>
          <Kbd>J</Kbd>
          <Kbd>K</Kbd>move
        </span>
        <span>
          <Kbd>{inscription('mod+k')}</Kbd>do
        </span>
        <span>
          <Kbd>?</Kbd>keys
        </span>
      </footer>
    </nav>
  )
}

/** Keeps the open ticket in sight when the keys walk down the list. */
const bringIntoSight = (card: HTMLAnchorElement | null) => card?.scrollIntoView({ block: 'nearest' })

function Card({ it: { row, burn }, brand }: { it: Lit; brand: WelcomeBrand }) {
  return (
    <>
      <span className={css.top}>
        <BrandMark brand={brand} />
        <b className="cut">{row.customer.name}</b>
        {burn && row.due && (
          <Due state={burn.state}>
            <span aria-hidden="true">{burnWords(burn)}</span>
            <span className="vh">{burnSpoken(burn, row.due.words)}</span>
          </Due>
        )}
      </span>
      <span className={css.subject}>{row.subject}</span>
      {burn && <ClockLine state={burn.state} share={burn.share} className={css.clock} />}
    </>
  )
}
