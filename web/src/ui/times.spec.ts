import { expect, test } from 'vitest'
import { Times } from './times'

const york = new Times('America/New_York')
const now = Date.parse('2026-11-24T14:58:00Z') // a Tuesday, 9:58 in New York

test('today is an hour, this week a day, later a date', () => {
  expect(york.when('2026-11-24T17:00:00Z', now)).toBe('12:00')
  expect(york.when('2026-11-25T17:00:00Z', now)).toBe('Wed 12:00')
  expect(york.when('2026-12-03T17:00:00Z', now)).toBe('3 Dec 12:00')
  expect(york.named('2026-11-24T17:00:00Z', now)).toBe('Tue 12:00')
})

test('the place is named once, in words', () => {
  expect(york.heading(now)).toBe('Tuesday 24 November')
  expect(york.place()).toBe('New York time')
})
