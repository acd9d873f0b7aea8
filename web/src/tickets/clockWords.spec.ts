import { expect, test } from 'vitest'
import { NOON, aClock, at } from '../spec/ticket'
import { bindingOf, faceOf } from './clockWords'

test('a kept promise says how long it took, and never changes again', () => {
  const kept = aClock({ state: 'kept', breach_at: at(0), ended_at: at(-41) })
  expect(faceOf(kept, NOON).text).toBe('✓ 19 m of 1 h')
  expect(faceOf(kept, NOON + 86_400_000)).toMatchObject({ text: '✓ 19 m of 1 h', burn: { state: 'kept', share: 1 } })
})

test('a missed promise grows later until it is answered', () => {
  const missed = aClock({ state: 'missed', breach_at: at(-4) })
  expect(faceOf(missed, NOON).text).toBe('4 m late')
  expect(faceOf({ ...missed, ended_at: at(-2) }, NOON).text).toBe('2 m late')
})

test('a promise judged at its breach is missed, without a length nobody knows', () => {
  expect(faceOf(aClock({ state: 'missed', breach_at: at(-4), ended_at: at(-4) }), NOON).text).toBe('missed')
})

test('a promise that is not owed any more says so', () => {
  expect(faceOf(aClock({ state: 'dropped', ended_at: at(-4) }), NOON).text).toBe('no longer owed')
})

test('the clock that binds is the running one of its kind', () => {
  const first = aClock({ kind: 'next_response', round: 1, state: 'kept', ended_at: at(-30) })
  const second = aClock({ kind: 'next_response', round: 2 })
  expect(bindingOf([first, second], 'next_response')).toBe(second)
})
