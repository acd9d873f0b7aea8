import type { Me, TicketList } from '../api/generated/desk'
import { Act } from '../ui/Act'
import { runCommand } from '../ui/commands'
import { Icon } from '../ui/icons'
import { inscription } from '../ui/pressed'
import { useTimes } from '../ui/times'
import { useNow } from '../ui/now'
import { MINUTE, span } from '../ui/span'
import { lit } from './groups'
import css from './queue.module.css'
import { words } from './words'

type Head = {
  title: string
  pages: readonly TicketList[]
  me: Me
  view: string
  query: string | undefined
  onNew: () => void
}

export function QueueHead({ title, pages, me, view, query, onNew }: Head) {
  const mayOpen = me.permissions.includes('open_ticket')
  return (
    <header className={css.head}>
      <div className={css.headline}>
        <h1>{title}</h1>
        <p>
          <Summary pages={pages} view={view} query={query} />
        </p>
      </div>
      <Act
        className={css.palette}
        icon={<Icon name="search" />}
        keys={inscription('mod+k')}
        onClick={() => runCommand('palette')}
      >
        <span>{words.searchOrDo}</span>
      </Act>
      <Act look="primary" keys="C" onClick={onNew} not={mayOpen ? null : 'Your role may not open tickets'}>
        {words.newTicket}
      </Act>
    </header>
  )
}

/** `42 open. 2 are late, 2 more fall due before 10:15. Oldest 3 d 2 h.` */
function Summary({ pages, view, query }: Pick<Head, 'pages' | 'view' | 'query'>) {
  const now = useNow()
  const times = useTimes()
  const first = pages[0]
  const rows = pages.flatMap((it) => it.tickets)
  if (!first || rows.length === 0) return words.nothing
  const count = `${rows.length}${pages.at(-1)?.next ? '+' : ''}`
  if (query) return words.found(count)
  if (view === 'solved') return `${count} solved.`
  const soon = rows.filter((row) => {
    const it = lit(row, now).burn
    return it?.state === 'soon' && it.left < 30 * MINUTE
  })
  const said = [`${first.total} ${view === 'paused' ? 'waiting' : 'open'}.`]
  const late = first.late > 0 ? `${first.late} ${first.late === 1 ? 'is' : 'are'} late` : ''
  const due =
    soon.length > 0
      ? `${soon.length}${late ? ' more' : ''} ${soon.length === 1 ? 'falls' : 'fall'} due before ${times.clock(now + 30 * MINUTE)}`
      : ''
  if (late || due) said.push(`${[late, due].filter(Boolean).join(', ')}.`)
  else if (view === 'open') said.push('Nothing is late.')
  // The oldest is only known when the whole list is here.
  if (!pages.at(-1)?.next) said.push(`Oldest ${span(now - Math.min(...rows.map((it) => Date.parse(it.created_at))))}.`)
  return said.join(' ')
}
