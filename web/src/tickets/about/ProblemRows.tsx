import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TicketId } from '../../api/generated/desk'
import { incidentsQuery } from '../../api/search'
import type { Ticket } from '../../api/types'
import { paths } from '../../app/paths'
import { Inline } from '../../ui/Inline'
import { TicketPicker } from '../moves/TicketPicker'
import css from './about.module.css'
import type { AboutActions } from './useAbout'
import { words } from './words'

type Rows = { brand: string; ticket: Ticket; about: AboutActions }

/** What the type of a ticket asks for besides: a problem for an incident, incidents for a problem, a day for a task. */
export function ProblemRows({ brand, ticket, about }: Rows) {
  switch (ticket.type) {
    case 'incident':
      return (
        <div className={css.row}>
          <span className={css.label}>{words.problem}</span>
          <TicketPicker
            brand={brand}
            label={words.problem}
            placeholder={words.chooseProblem}
            chosen={ticket.problem_id}
            not={about.not}
            but={ticket.id}
            onPick={(it) => about.save({ problem_id: it?.id ?? null })}
          />
        </div>
      )
    case 'problem':
      return <Incidents brand={brand} id={ticket.id} />
    case 'task':
      return (
        <div className={css.row}>
          <span className={css.label}>{words.due}</span>
          <Inline
            label={words.due}
            type="datetime-local"
            value={ticket.task_due_at ? local(ticket.task_due_at) : ''}
            onSave={(it, saved) => about.save({ task_due_at: it === '' ? null : new Date(it).toISOString() }, saved)}
            not={about.not}
          />
        </div>
      )
    case 'question':
    case null:
      return null
    default:
      return ticket.type satisfies never
  }
}

/** The form in which the browser's own field wants an instant: the desk's local minute. */
const local = (at: string): string => {
  const date = new Date(at)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

function Incidents({ brand, id }: { brand: string; id: TicketId }) {
  const { data } = useQuery(incidentsQuery(brand, id))
  const hits = data?.hits ?? []
  return (
    <div className={css.row}>
      <span className={css.label}>{words.incidents}</span>
      {hits.length === 0 ? (
        <span className={css.still}>{words.noIncidents}</span>
      ) : (
        <ul className={css.links} aria-label={words.incidents}>
          {hits.map((it) => (
            <li key={it.id}>
              <Link {...paths.ticket(brand, it.id as TicketId)}>
                #{it.id} {it.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
