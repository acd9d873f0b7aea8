import type { TicketLog, TicketMessage } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import type { Times } from '../ui/times'

export type Happening =
  | { type: 'day'; key: string; at: string }
  | { type: 'message'; key: string; message: TicketMessage }
  | { type: 'log'; key: string; at: string; entries: TicketLog[] }

/** What the messages themselves already show, and what only machines need. */
const SILENT: ReadonlySet<string> = new Set([
  'received',
  'composed',
  'replied',
  'delivered',
  'noted',
  'withdrawn',
  'carried',
])

const GATHER = 60_000

/** Messages and log in one line of time; log lines of one breath stand together. */
export function threadOf(ticket: Pick<Ticket, 'messages' | 'log'>, times: Times): Happening[] {
  const all = [
    ...ticket.messages.map((message) => ({ at: message.at, message, entry: undefined })),
    ...ticket.log.filter((it) => !SILENT.has(it.kind)).map((entry) => ({ at: entry.at, message: undefined, entry })),
  ].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
  const thread: Happening[] = []
  let day = ''
  for (const it of all) {
    const today = times.day(it.at)
    if (today !== day) thread.push({ type: 'day', key: today, at: it.at })
    day = today
    const last = thread.at(-1)
    if (it.message) thread.push({ type: 'message', key: `m${it.message.id}`, message: it.message })
    else if (last?.type === 'log' && Date.parse(it.at) - Date.parse(last.at) < GATHER) last.entries.push(it.entry)
    else thread.push({ type: 'log', key: `l${it.entry.seq}`, at: it.at, entries: [it.entry] })
  }
  return thread
}
