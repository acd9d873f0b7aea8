import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { indentAfter, placeAt } from './outline'

const shipped = readFileSync('../playbooks/bleusalt.yaml', 'utf8')
const after = (text: string, what: string) => placeAt(text, text.indexOf(what) + what.length)

test('a place in a block knows every setting above it', () => {
  expect(after(shipped, '    first_response: 0h..2')).toMatchObject({
    path: ['priorities', 'critical', 'first_response'],
    typing: 'value',
    word: '0h..2',
  })
})

test('a place in braces knows the setting before them', () => {
  expect(after(shipped, 'chat:        {hours: open, answer: 90% with')).toMatchObject({
    path: ['channels', 'chat', 'answer'],
    typing: 'value',
    word: '90% with',
  })
})

test('after a comma in braces a name is expected', () => {
  expect(after('channels:\n  chat: {hours: open, ans', ', ans')).toMatchObject({
    path: ['channels', 'chat'],
    typing: 'key',
    word: 'ans',
  })
})

test('an item of a list is a place', () => {
  expect(after(shipped, '- {when: {intent: legal},           rai')).toMatchObject({
    path: ['escalation', 'triggers', '*'],
    typing: 'key',
    word: 'rai',
  })
  expect(after('publish:\n  internal: [esc', '[esc')).toMatchObject({
    path: ['publish', 'internal', '*'],
    typing: 'value',
    word: 'esc',
  })
})

test('braces that run over two lines are one place', () => {
  expect(after(shipped, 'identity_and_privacy: 10')).toMatchObject({
    path: ['quality', 'scorecard', 'identity_and_privacy'],
    typing: 'value',
  })
})

test('at the left edge a section is expected', () => {
  expect(after('brand: bleusalt\nprio', 'prio')).toMatchObject({ path: [], typing: 'key', word: 'prio', from: 16 })
})

test('an empty line takes its depth from its spaces', () => {
  expect(placeAt('priorities:\n  high:\n    ', 24)).toMatchObject({ path: ['priorities', 'high'], typing: 'key' })
  expect(placeAt('priorities:\n  high:\n  ', 22)).toMatchObject({ path: ['priorities'], typing: 'key' })
})

test('a colon within a time is no name', () => {
  expect(after('hours:\n  open: {mon-sun: 08:00-22', '08:00-22')).toMatchObject({
    path: ['hours', 'open', 'mon-sun'],
    word: '08:00-22',
  })
})

test('a new line is as deep as the one above, deeper beneath a name, and never as deep as a comment', () => {
  expect(indentAfter('  chat: {hours: open}          # [B-29]')).toBe('  ')
  expect(indentAfter('  high:          # why')).toBe('    ')
  expect(indentAfter('    - {when: {intent: legal}}')).toBe('    ')
  expect(indentAfter('')).toBe('')
})
