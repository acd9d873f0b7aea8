import { expect, test } from 'vitest'
import { fixOf, offsetOf, spanOf } from './fixes'

const fixed = (source: string, line: number, column: number, what: string, advice: string) => {
  const fix = fixOf({ line, column, what, advice }, source)
  return fix && source.slice(0, fix.from) + fix.insert + source.slice(fix.to)
}

test('the nearest name replaces the wrong one, and only it', () => {
  expect(
    fixed(
      'intents:\n  a: {tier: level3, skill: x}',
      2,
      13,
      "uses tier 'level3', which is not defined",
      "did you mean 'level2'?",
    ),
  ).toBe('intents:\n  a: {tier: level2, skill: x}')
})

test('a misspelt setting is mended in place', () => {
  expect(fixed('chanels:\n  chat: {}', 1, 1, "unknown setting 'chanels'", "did you mean 'channels'?")).toBe(
    'channels:\n  chat: {}',
  )
})

test('another form keeps the numbers that were meant', () => {
  const line = '  chat: {hours: open, answer: 90% in 45s, aht: 4m}   # why'
  expect(fixed(line, 1, 31, "cannot read '90% in 45s'", 'write it like 80% within 30s')).toBe(
    '  chat: {hours: open, answer: 90% within 45s, aht: 4m}   # why',
  )
})

test('among several forms the one with as many numbers is meant', () => {
  expect(fixed('a: 4-12h', 1, 4, "cannot read '4-12h'", 'write it like 24h, 1bh, 3bd or 4h..12h')).toBe('a: 4h..12h')
})

test('a finding without such advice has no fix', () => {
  expect(fixOf({ line: 1, column: 1, what: 'wrong', advice: 'use business time' }, 'a: 1')).toBeNull()
})

test('a finding points at a value, a name or braces', () => {
  const source = 'a: one two   # why\nb: {c: d, e: "f, g"}'
  const at = (line: number, column: number) => {
    const { from, to } = spanOf(source, line, column)
    return source.slice(from, to)
  }
  expect(at(1, 1)).toBe('a')
  expect(at(1, 4)).toBe('one two')
  expect(at(2, 8)).toBe('d')
  expect(at(2, 14)).toBe('"f, g"')
  expect(at(9, 1)).toBe('')
  expect(offsetOf(source, 2)).toBe(19)
})
