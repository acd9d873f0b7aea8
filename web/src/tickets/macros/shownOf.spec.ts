import { expect, test } from 'vitest'
import { shownOf } from './shownOf'

test('of the tags only what comes or goes is shown, and the status once', () => {
  expect(
    shownOf([
      { field: 'current_tags', from: 'box vip', to: 'box photo' },
      { field: 'custom_status_id', from: '1', to: '2' },
      { field: 'status', from: 'open', to: 'pending' },
    ]),
  ).toEqual([
    { field: 'current_tags', from: 'vip', to: 'photo' },
    { field: 'status', from: 'open', to: 'pending' },
  ])
})

test('a finer status alone is shown', () => {
  expect(shownOf([{ field: 'custom_status_id', from: '1', to: '2' }])).toHaveLength(1)
})
