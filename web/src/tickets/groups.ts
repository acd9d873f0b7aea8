import type { TicketRow } from '../api/generated/desk'
import { type Burn, burn } from '../ui/clock'
import { groupBy } from '../ui/groupBy'
import { HOUR } from '../ui/span'

export type GroupKey = 'late' | 'next' | 'later' | 'paused' | 'done'

/** A ticket as the list needs it: with its burning line, or without when nothing is owed. */
export type Lit = { row: TicketRow; burn: Burn | null }

export type Item = { type: 'group'; group: GroupKey; count: number; until: readonly number[] } | ({ type: 'row' } & Lit)

const ORDER: readonly GroupKey[] = ['late', 'next', 'later', 'paused', 'done']
const NEXT = 3 * HOUR

export function groupOf({ burn: it }: Lit): GroupKey {
  if (it === null) return 'done'
  if (it.state === 'paused') return 'paused'
  if (it.state === 'missed') return 'late'
  return it.pastAim || it.left < NEXT ? 'next' : 'later'
}

export const lit = (row: TicketRow, now: number): Lit => ({ row, burn: row.due && burn(row.due, now) })

/** Rows under their headings; the server's order stays inside each group. */
export function items(rows: readonly TicketRow[], now: number): Item[] {
  const groups = groupBy(
    rows.map((row) => lit(row, now)),
    groupOf,
  )
  return ORDER.flatMap((group) => {
    const members = groups.get(group) ?? []
    if (members.length === 0) return []
    return [
      { type: 'group', group, count: members.length, until: members.map((it) => it.burn?.until ?? 0) } as const,
      ...members.map((it) => ({ type: 'row', ...it }) as const),
    ]
  })
}

export const rowsOf = (list: readonly Item[]): TicketRow[] => list.flatMap((it) => (it.type === 'row' ? [it.row] : []))
