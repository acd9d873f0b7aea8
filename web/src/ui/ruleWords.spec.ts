import { expect, test } from 'vitest'
import { ruleWords } from './ruleWords'

test('open seconds are read as seconds, every other rule as the playbook writes it', () => {
  expect(ruleWords('0.5bm')).toBe('30 s open')
  expect(ruleWords('1bm..1.5bm')).toBe('1bm..90 s open')
  expect(ruleWords('4h..12h')).toBe('4h..12h')
})
