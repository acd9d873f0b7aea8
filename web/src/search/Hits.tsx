import { Link } from '@tanstack/react-router'
import type { ArticleFound, ArticleId, CustomerId, OrganizationId, SearchHit, TicketId } from '../api/generated/desk'
import { paths } from '../app/paths'
import { Icon, type IconName } from '../ui/icons'
import { useNow } from '../ui/now'
import { sentence } from '../ui/sentence'
import { useTimes } from '../ui/times'
import { type Piece, emphasised, marked } from './pieces'
import css from './hits.module.css'
import { words } from './words'

const ICONS: Record<SearchHit['type'], IconName> = {
  ticket: 'email',
  user: 'person',
  organization: 'house',
  group: 'people',
}

export function HitRow({ brand, hit }: { brand: string; hit: SearchHit }) {
  const to = {
    ticket: () => paths.ticket(brand, hit.id as TicketId),
    user: () => paths.customer(brand, hit.id as CustomerId),
    organization: () => paths.organization(brand, hit.id as OrganizationId),
    group: () => paths.groups(brand),
  }[hit.type]()
  return (
    <li className={css.hit}>
      <Icon name={ICONS[hit.type]} />
      <div>
        <Link {...to} className={css.title} data-row>
          {hit.title || `#${hit.id}`}
        </Link>
        {hit.piece && <Line pieces={marked(hit.piece)} />}
        {hit.ticket ? <TicketFacts ticket={hit.ticket} /> : <p className={css.facts}>{words.type[hit.type]}</p>}
      </div>
    </li>
  )
}

function TicketFacts({ ticket }: { ticket: NonNullable<SearchHit['ticket']> }) {
  const times = useTimes()
  const now = useNow()
  return (
    <p className={css.facts}>
      <span>#{ticket.id}</span>
      <span>{sentence(ticket.standing.status)}</span>
      <span>{sentence(ticket.standing.priority)}</span>
      <span>{ticket.parties.requester}</span>
      <span>
        <Icon name="person" size={14} /> {ticket.parties.assignee ?? words.nobody}
      </span>
      <span>{words.updated(times.when(ticket.times.updated_at, now))}</span>
    </p>
  )
}

export function ArticleRow({ brand, found }: { brand: string; found: ArticleFound }) {
  const { article } = found
  return (
    <li className={css.hit}>
      <Icon name="book" />
      <div>
        <Link
          {...paths.article(brand, article.id as ArticleId, { locale: article.locale })}
          className={css.title}
          data-row
        >
          {article.title}
        </Link>
        <Line pieces={emphasised(found.snippet)} />
        <p className={css.facts}>
          <span>{words.type.article}</span>
          <span>{article.locale}</span>
          {article.draft && <span>{words.draft}</span>}
        </p>
      </div>
    </li>
  )
}

const Line = ({ pieces }: { pieces: Piece[] }) => (
  <p className={css.piece}>
    {pieces.map((it) => (it.hit ? <mark key={it.at}>{it.text}</mark> : <span key={it.at}>{it.text}</span>))}
  </p>
)
