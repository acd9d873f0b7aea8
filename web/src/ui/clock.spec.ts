import { describe, expect, test } from 'vitest'
import { NOON, at } from '../spec/ticket'
import { burn, burnSpoken, burnWords } from './clock'

const clock = (aim: number, breach = aim, more: { kind?: string; paused?: boolean; start?: number } = {}) => ({
  kind: more.kind ?? 'first_response',
  started_at: at(more.start ?? -60),
  aim_at: at(aim),
  breach_at: at(breach),
  paused: more.paused ?? false,
})

describe('a clock', () => {
  test('is calm while much is left, and its line is the share of time left', () => {
    expect(burn(clock(180), NOON)).toMatchObject({ state: 'calm', share: 0.75 })
  })

  test('is soon under thirty minutes', () => {
    expect(burn(clock(30), NOON).state).toBe('calm')
    expect(burn(clock(29), NOON).state).toBe('soon')
  })

  test('is soon under a tenth of a window shorter than a day', () => {
    expect(burn(clock(60, 60, { start: -600 }), NOON).state).toBe('soon')
    expect(burn(clock(60, 60, { start: -3_000 }), NOON).state).toBe('calm')
  })

  test('is a promise when a person gave their word', () => {
    expect(burn(clock(122, 600, { kind: 'promise' }), NOON).state).toBe('promise')
  })

  test('runs on to the breach once its aim has passed', () => {
    expect(burn(clock(-10, 300), NOON)).toMatchObject({ state: 'soon', pastAim: true, left: 300 * 60_000 })
  })

  test('is missed at the breach itself', () => {
    expect(burn(clock(-10, 0), NOON).state).toBe('missed')
    expect(burnWords(burn(clock(-10, 0), NOON))).toBe('1 m late')
  })

  test('rests while it is paused, however late it would be', () => {
    expect(burn(clock(-500, -400, { paused: true }), NOON)).toMatchObject({ state: 'paused', share: 1 })
  })
})

describe('its words', () => {
  test('are as people write them', () => {
    expect(burnWords(burn(clock(122), NOON))).toBe('2 h 02 m')
    expect(burnWords(burn(clock(28 * 60), NOON))).toBe('1 d 4 h')
    expect(burnWords(burn(clock(-4), NOON))).toBe('4 m late')
    expect(burnWords(burn(clock(5, 5, { paused: true }), NOON))).toBe('paused')
  })

  test('count seconds only in the last minute, and only where asked', () => {
    const last = burn(clock(0.8), NOON)
    expect(burnWords(last)).toBe('1 m')
    expect(burnWords(last, true)).toBe('48 s')
    expect(burnWords(burn(clock(6), NOON), true)).toBe('6 m')
  })

  test('can be read aloud', () => {
    expect(burnSpoken(burn(clock(61), NOON), 'first reply')).toBe('first reply, 1 hour 1 minute left')
    expect(burnSpoken(burn(clock(-4), NOON), 'first reply')).toBe('first reply, 4 minutes late')
    expect(burnSpoken(burn(clock(-4, 60), NOON), 'first reply')).toBe('first reply, aim passed, 1 hour left')
  })
})
