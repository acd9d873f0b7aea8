import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { enter, speakThrough, typed, typing } from './presence'
import type { TicketId } from './generated/desk'

const ID = 7 as TicketId
let said: string[]
const last = () => JSON.parse(said.at(-1) ?? '{}') as unknown

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  speakThrough((text) => said.push(text))
})
afterEach(() => {
  speakThrough(undefined)
  vi.useRealTimers()
})

test('who opens a ticket says so, says it again, and says when they go', () => {
  const leave = enter(ID)
  expect(last()).toEqual({ type: 'here', ticket: 7, doing: 'viewing' })
  vi.advanceTimersByTime(15_000)
  expect(said).toHaveLength(2)
  leave()
  expect(last()).toEqual({ type: 'gone' })
  vi.advanceTimersByTime(60_000)
  expect(said).toHaveLength(3)
})

test('writing is told once, and is over half a minute after the last letter', () => {
  const leave = enter(ID)
  typing('writing')
  typing('writing')
  expect(said).toHaveLength(2)
  expect(last()).toMatchObject({ doing: 'writing' })
  vi.advanceTimersByTime(30_000)
  expect(last()).toMatchObject({ doing: 'viewing' })
  typing('noting')
  typed()
  expect(last()).toMatchObject({ doing: 'viewing' })
  leave()
})

test('a line that comes back hears at once where the desk is', () => {
  const leave = enter(ID)
  speakThrough(undefined)
  const again: string[] = []
  speakThrough((text) => again.push(text))
  expect(again).toEqual(['{"type":"here","ticket":7,"doing":"viewing"}'])
  leave()
})
