import { expect, test } from 'vitest'
import type { MessageId, TicketLog } from '../api/generated/desk'
import { aMessage, at } from '../spec/ticket'
import { Times } from '../ui/times'
import { threadOf } from './thread'

const times = new Times('America/New_York')
const entry = (seq: number, minutes: number, kind = 'clocked'): TicketLog => ({
  seq,
  at: at(minutes),
  kind,
  words: kind,
  actor: '',
  cause: 'request',
})

test('messages and log lines stand in one line of time, with the day above them', () => {
  const thread = threadOf(
    {
      messages: [aMessage({ at: at(0) }), aMessage({ id: 2 as MessageId, at: at(90) })],
      log: [entry(1, 0.1), entry(2, 0.2), entry(3, 60)],
    },
    times,
  )
  expect(thread.map((it) => it.key)).toEqual(['2026-11-24', 'm1', 'l1', 'l3', 'm2'])
  expect(thread[2]).toMatchObject({ entries: [{ seq: 1 }, { seq: 2 }] })
})

test('what a message already shows is not told twice', () => {
  const thread = threadOf(
    { messages: [aMessage({ at: at(0) })], log: [entry(1, 0, 'replied'), entry(2, 0, 'noted')] },
    times,
  )
  expect(thread.map((it) => it.type)).toEqual(['day', 'message'])
})
