import { useMemo } from 'react'
import type { Me, TicketLog } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import { Icon } from '../ui/icons'
import { useTimes } from '../ui/times'
import { MessageEntry } from './MessageEntry'
import { NoteEditor } from './NoteEditor'
import { Named } from './rules/Named'
import { Cause } from './rules/Cause'
import { type Happening, threadOf } from './thread'
import css from './thread.module.css'
import { words } from './words'

type ThreadProps = { ticket: Ticket; me: Me; noting: boolean; onNoting: (noting: boolean) => void }

/** The ship's log: time on the left, what happened on the right. Notes are written in it; replies are not. */
export function Thread({ ticket, me, noting, onNoting }: ThreadProps) {
  const times = useTimes()
  const thread = useMemo(() => threadOf(ticket, times), [ticket, times])
  return (
    // A region that scrolls must be reachable by keys. It grows upwards, so the newest is in sight without any script.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.scroller} role="region" tabIndex={0} aria-label={words.timeline}>
      <ol className={css.log}>
        {thread.map((it) => (
          <Entry key={it.key} it={it} ticket={ticket} me={me} />
        ))}
        <NoteEditor ticket={ticket} me={me} open={noting} onOpen={onNoting} />
      </ol>
    </div>
  )
}

function Entry({ it, ticket, me }: { it: Happening; ticket: Ticket; me: Me }) {
  const times = useTimes()
  switch (it.type) {
    case 'day':
      return (
        <li className={css.day}>
          <span>
            {times.heading(it.at)}, {times.place()}
          </span>
        </li>
      )
    case 'message':
      return <MessageEntry message={it.message} ticket={ticket} me={me} />
    case 'log':
      return <LogLines at={times.clock(it.at)} entries={it.entries} ticket={ticket} brand={me.brand.key} />
    default:
      return it satisfies never
  }
}

const SHOWN = 2

type Lines = { at: string; entries: readonly TicketLog[]; ticket: Ticket; brand: string }

function LogLines({ at, entries, ...of }: Lines) {
  const [shown, rest] = entries.length <= SHOWN + 1 ? [entries, []] : [entries.slice(0, SHOWN), entries.slice(SHOWN)]
  return (
    <li className={`${css.entry} ${css.system}`}>
      <time>{at}</time>
      <span className={css.node}>
        <Icon name="gear" size={14} />
      </span>
      <div className={css.body}>
        {shown.map((it) => (
          <LogWords key={it.seq} entry={it} {...of} />
        ))}
        {rest.length > 0 && (
          <details>
            <summary>{words.olderLines(rest.length)}</summary>
            {rest.map((it) => (
              <LogWords key={it.seq} entry={it} {...of} />
            ))}
          </details>
        )}
      </div>
    </li>
  )
}

/** The desk does things by itself, and the customer is whom the page is about. */
const UNNAMED: ReadonlySet<string> = new Set(['desk', 'system', 'customer', 'agent'])

const LogWords = ({ entry, ticket, brand }: { entry: TicketLog } & Pick<Lines, 'ticket' | 'brand'>) => (
  <p>
    <Named words={entry.words} brand={brand} />
    <Cause brand={brand} ticket={ticket.id} cause={entry.cause} />
    {entry.actor && !UNNAMED.has(entry.actor) && <span> · {entry.actor}</span>}
  </p>
)
