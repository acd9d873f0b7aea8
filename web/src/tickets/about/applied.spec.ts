import { expect, test } from 'vitest'
import { aTicket } from '../../spec/ticket'
import { applied } from './applied'

test('tags come and go without touching the others', () => {
  const ticket = aTicket({ tags: ['box', 'vip'] })
  expect(applied(ticket, { add_tags: ['late', 'box'], remove_tags: ['vip'] }).tags).toEqual(['box', 'late'])
})

test('a field that is emptied is gone, the others stay', () => {
  const ticket = aTicket({ fields: { '7': '104482', '8': true } })
  expect(applied(ticket, { fields: { '7': null, '9': 3 } }).fields).toEqual({ '8': true, '9': 3 })
})

test('what is said of the ticket is so at once, and what is not said stays', () => {
  const ticket = aTicket({ type: 'question', external_id: 'A-1' })
  const after = applied(ticket, { type: 'problem' })
  expect(after.type).toBe('problem')
  expect(after.external_id).toBe('A-1')
  expect(after.owner).toBe(ticket.owner)
})
