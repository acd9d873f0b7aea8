import { expect, test } from 'vitest'
import type { Definitions } from '../../api/generated/desk'
import { actionSays, changeSays, conditionSays, ruleSays, seenSays } from './sentences'

const known: Definitions = {
  conditions: [
    {
      field: 'status',
      title: null,
      kind: 'status',
      operators: [{ operator: 'is', takes_value: true }],
      choices: [{ value: 'open', title: null }],
    },
    {
      field: 'assignee_id',
      title: null,
      kind: 'person',
      operators: [
        { operator: 'is', takes_value: true },
        { operator: 'changed', takes_value: false },
      ],
      choices: [{ value: '7', title: 'Mia Kowalska' }],
    },
    { field: 'subject_includes_word', title: null, kind: 'words', operators: [], choices: [] },
    { field: 'custom_fields_12', title: 'Lot', kind: 'text', operators: [], choices: [] },
  ],
  actions: [
    { field: 'current_tags', title: null, kind: 'tags', choices: [] },
    { field: 'assignee_id', title: null, kind: 'person', choices: [{ value: '7', title: 'Mia Kowalska' }] },
    {
      field: 'notification_user',
      title: null,
      kind: 'notice_to_person',
      choices: [{ value: 'requester_id', title: null }],
    },
  ],
}

const says = (field: string, operator: string, value: string) =>
  conditionSays({ field, operator, value }, known.conditions)

test('a condition is said as people say it, with the names of what its values stand for', () => {
  expect(says('status', 'is', 'open')).toBe('Status is Open')
  expect(says('assignee_id', 'is', '7')).toBe('Owner is Mia Kowalska')
  expect(says('assignee_id', 'changed', '')).toBe('Owner changed')
  expect(says('subject_includes_word', 'includes', 'ring box')).toBe('Subject has one of “ring box”')
  expect(says('custom_fields_12', 'is', '6B')).toBe('Lot is “6B”')
})

test('a rule is one line: what makes it run, and what it does', () => {
  const rule = {
    conditions: {
      all: [{ field: 'status', operator: 'is', value: 'open' }],
      any: [
        { field: 'assignee_id', operator: 'is', value: '7' },
        { field: 'assignee_id', operator: 'changed', value: '' },
      ],
    },
    actions: [
      { field: 'current_tags', value: ['vip'] },
      { field: 'notification_user', value: ['requester_id', 'We have it', 'Hi'] },
    ],
  }
  expect(ruleSays(rule, known)).toBe(
    'Status is Open, Owner is Mia Kowalska or Owner changed → Add the tags “vip”, Mail to the requester: “We have it”',
  )
  expect(actionSays({ field: 'assignee_id', value: ['7'] }, known.actions)).toBe('Give it to Mia Kowalska')
})

test('what would have changed is told with names, and nothing is called nothing', () => {
  expect(changeSays({ field: 'assignee_id', from: '', to: '7' }, known)).toEqual({
    name: 'Owner',
    from: 'nothing',
    to: 'Mia Kowalska',
  })
  expect(changeSays({ field: 'current_tags', from: '', to: 'vip' }, known).to).toBe('vip')
  expect(seenSays('status is open: it was open', known)).toBe('Status is open: it was open')
})
