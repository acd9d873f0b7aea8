import type { Ticket } from '../../api/types'
import type { Wanted } from '../wanted'

/** The ticket as it will be when a wish comes true; what only the server can know stays as it is. */
export function applied(ticket: Ticket, wanted: Wanted): Ticket {
  const { add_tags: add = [], remove_tags: remove = [], fields, owner_id: _o, priority: _p, intent, ...plain } = wanted
  const kept = ticket.tags.filter((it) => !remove.includes(it))
  const values = Object.entries({ ...ticket.fields, ...fields }).filter(
    (it): it is [string, NonNullable<(typeof it)[1]>] => it[1] !== null,
  )
  return {
    ...ticket,
    ...plain,
    ...(intent ? { intent } : {}),
    tags: [...new Set([...kept, ...add])].toSorted(),
    fields: Object.fromEntries(values),
  }
}
