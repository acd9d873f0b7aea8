import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TicketId } from '../api/generated/desk'
import { searchQuery } from '../api/search'
import { paths } from '../app/paths'
import { ErrorBox } from '../ui/ErrorBox'
import { Skeleton } from '../ui/Skeleton'
import { useNow } from '../ui/now'
import { sentence } from '../ui/sentence'
import { useTimes } from '../ui/times'
import { useRowKeys } from '../ui/useRowKeys'
import css from './people.module.css'
import { words } from './words'

/** What somebody has asked, the last changed first; the search knows how to ask for more. */
export function CustomerTickets({ brand, asker }: { brand: string; asker: string }) {
  const question = `type:ticket ${asker} order_by:updated`
  const found = useInfiniteQuery(searchQuery(brand, question))
  const times = useTimes()
  const now = useNow()
  useRowKeys()
  const tickets = found.data?.pages.flatMap((it) => it.hits.flatMap((hit) => hit.ticket ?? [])) ?? []
  return (
    <section className={css.card}>
      <h2>
        {words.tickets}
        <Link {...paths.search(brand, { q: question })}>{words.allTickets}</Link>
      </h2>
      {found.isPending && <Skeleton width="60%" />}
      {found.error && <ErrorBox>{found.error.message}</ErrorBox>}
      {found.data && tickets.length === 0 && <p className={css.quiet}>{words.noTickets}</p>}
      <ul className={css.tickets}>
        {tickets.map((it) => (
          <li key={it.id}>
            <div>
              <Link {...paths.ticket(brand, it.id as TicketId)} data-row>
                {it.subject}
              </Link>
              <br />
              <span>
                #{it.id} · {sentence(it.standing.status)} · {it.parties.assignee ?? '–'}
              </span>
            </div>
            <span>{times.when(it.times.updated_at, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
