import { expect, test } from 'vitest'
import { axisOf } from './axis'
import { hoursWords, minuteOfWeek, strips, windowWords } from './week'

const every = (from: number, to: number, days = [0, 1, 2, 3, 4, 5, 6]) =>
  days.map((day) => ({ from: day * 1440 + from * 60, to: day * 1440 + to * 60 }))

const row = (name: string, windows = every(8, 22)) => ({
  name,
  kind: 'channel' as const,
  zone: 'UTC',
  active: true,
  line: 1,
  windows,
})

test('days with the same hours are said once', () => {
  expect(hoursWords(every(8, 22))).toBe('Mon to Sun 08:00 to 22:00')
  expect(hoursWords([...every(8, 12, [0, 1]), ...every(13, 17, [0, 1]), ...every(10, 14, [5])])).toBe(
    'Mon to Tue 08:00 to 12:00 and 13:00 to 17:00, Sat 10:00 to 14:00',
  )
  expect(hoursWords([{ from: 0, to: 10080 }])).toBe('all week')
  expect(hoursWords([])).toBe('never')
})

test('a gap is named by where it begins and ends', () => {
  expect(windowWords({ from: 420, to: 480 })).toBe('Mon 07:00 to 08:00')
  expect(windowWords({ from: 4 * 1440 + 22 * 60, to: 5 * 1440 + 8 * 60 })).toBe('Fri 22:00 to Sat 08:00')
  expect(windowWords({ from: 6 * 1440 + 22 * 60, to: 10080 })).toBe('Sun 22:00 to 24:00')
})

test('channels with the same hours share a strip', () => {
  expect(strips([row('phone'), row('bot', []), row('chat')]).map((it) => it.map((one) => one.name))).toEqual([
    ['phone', 'chat'],
    ['bot'],
  ])
})

test('now is a minute of the brand’s own week', () => {
  expect(minuteOfWeek(Date.parse('2026-11-24T15:00:00Z'), 'America/New_York')).toBe(1440 + 10 * 60)
  expect(minuteOfWeek(Date.parse('2026-11-23T04:30:00Z'), 'America/New_York')).toBe(6 * 1440 + 23 * 60 + 30)
})

test('the axis is a logarithm from the shortest promise to the longest', () => {
  const axis = axisOf([0, 3600, 86_400, 30])
  expect(axis.at(0)).toBe(0)
  expect(axis.at(86_400)).toBe(100)
  expect(axis.at(3600) - axis.at(60)).toBeCloseTo(axis.at(7200) - axis.at(120))
  expect(axis.ticks.at(-1)).toEqual({ at: 100, label: '1 d' })
  expect(axisOf([0]).at(5)).toBe(0)
})
