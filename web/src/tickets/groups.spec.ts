import { expect, test } from 'vitest'
import type { TicketId, TicketRow } from '../api/generated/desk'
import { NOON, aTicket, at } from '../spec/ticket'
import { items } from './groups'

const row = (id: number, aim: number, breach = aim, paused = false): TicketRow => {
  const ticket = aTicket({ id: id as TicketId })
  return { ...ticket, due: ticket.due && { ...ticket.due, aim_at: at(aim), breach_at: at(breach), paused } }
}

test('rows stand under late, next, later, paused and solved, in the server’s order', () => {
  const solved = { ...row(6, 0), due: null, status: 'solved' as const }
  const rows = [row(1, -30, 200), row(2, -5), row(3, 20), row(4, 400), row(5, 10, 10, true), solved]
  expect(items(rows, NOON).map((it) => (it.type === 'group' ? `${it.group} ${it.count}` : it.row.id))).toEqual([
    'late 1',
    2,
    'next 2',
    1,
    3,
    'later 1',
    4,
    'paused 1',
    5,
    'done 1',
    6,
  ])
})

test('an hour later the same rows stand elsewhere', () => {
  const groups = items([row(1, 20), row(2, 230)], NOON + 60 * 60_000).filter((it) => it.type === 'group')
  expect(groups.map((it) => it.group)).toEqual(['late', 'next'])
})
