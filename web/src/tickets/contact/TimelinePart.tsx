import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { timelineQuery } from '../../api/cases'
import type { CaseSaid } from '../../api/generated/desk'
import type { Ticket } from '../../api/types'
import { paths } from '../../app/paths'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { Icon, channelIcon } from '../../ui/icons'
import { Skeleton } from '../../ui/Skeleton'
import { useTimes } from '../../ui/times'
import part from '../panel.module.css'
import { channelWord } from '../words'
import css from './contact.module.css'
import { words } from './words'

/** Every ticket and channel of one customer in one line of time. */
export function TimelinePart({ brand, ticket }: { brand: string; ticket: Ticket }) {
  const list = useInfiniteQuery(timelineQuery(brand, ticket.customer.id))
  const said = list.data?.pages.flat() ?? []
  return (
    <section className={part.part} aria-label={words.timeline}>
      <h2>{words.timeline}</h2>
      {list.error && (
        <ErrorBox action={<Act onClick={() => void list.refetch()}>{words.again}</Act>}>{words.failed}</ErrorBox>
      )}
      {list.isPending && <Skeleton width="80%" />}
      {list.data && said.length === 0 && <p className={part.none}>{words.none}</p>}
      <ol className={css.timeline}>
        {said.map((it, place) => (
          <Line
            key={it.id}
            it={it}
            brand={brand}
            heading={said[place - 1]?.ticket_id !== it.ticket_id}
            here={it.ticket_id === ticket.id}
          />
        ))}
      </ol>
      {list.hasNextPage && (
        <Act onClick={() => void list.fetchNextPage()} busy={list.isFetchingNextPage}>
          {words.more}
        </Act>
      )}
    </section>
  )
}

function Line({ it, brand, heading, here }: { it: CaseSaid; brand: string; heading: boolean; here: boolean }) {
  const times = useTimes()
  return (
    <li data-kind={it.kind}>
      {heading && (
        <h3>
          {here ? (
            `#${it.ticket_id}, ${words.here}`
          ) : (
            <Link {...paths.ticket(brand, it.ticket_id)}>#{it.ticket_id}</Link>
          )}
        </h3>
      )}
      <span className={css.who}>
        <Icon name={it.kind === 'note' ? 'note' : channelIcon(it.channel)} size={14} />
        <b className="cut">{it.author}</b>
        <span className="vh">
          {words.kinds[it.kind]}, {channelWord(it.channel)}
        </span>
        <time dateTime={it.at}>{times.when(it.at)}</time>
      </span>
      <p>{it.text}</p>
    </li>
  )
}
