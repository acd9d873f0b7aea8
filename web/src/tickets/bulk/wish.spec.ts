import { expect, test } from 'vitest'
import { NO_GROUP, NO_WISH, editOf, isEmpty } from './wish'

test('what is left as it is is not said', () => {
  expect(editOf({ ...NO_WISH, status: 'pending', add: ['late'] })).toEqual({ status: 'pending', add_tags: ['late'] })
})

test('no group is a wish too', () => {
  expect(editOf({ ...NO_WISH, group: NO_GROUP })).toEqual({ group_id: null })
})

test('a form without a wish is empty, one with only a macro is not', () => {
  expect(isEmpty(NO_WISH)).toBe(true)
  expect(isEmpty({ ...NO_WISH, macro: '3' })).toBe(false)
})
