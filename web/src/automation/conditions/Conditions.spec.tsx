import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { DefinitionAsk } from '../../api/generated/desk'
import { draw } from '../../spec/desk'
import { type Faults, NO_FAULTS } from '../faults'
import { Conditions } from './Conditions'
import { bare, lined } from './draft'

const asks: DefinitionAsk[] = [
  {
    field: 'status',
    title: null,
    kind: 'status',
    operators: [
      { operator: 'is', takes_value: true },
      { operator: 'changed', takes_value: false },
    ],
    choices: [
      { value: 'open', title: null },
      { value: 'solved', title: null },
    ],
  },
  {
    field: 'SOLVED',
    title: null,
    kind: 'hours',
    operators: [{ operator: 'greater_than', takes_value: true }],
    choices: [],
  },
]

const heard: { last?: unknown } = {}

function Form({ faults }: { faults: Faults }) {
  const [lines, setLines] = useState({
    all: lined([{ field: 'status', operator: 'is', value: 'open' }]),
    any: lined<{ field: string; operator: string; value: string }>([]),
  })
  return (
    <Conditions
      asks={asks}
      {...lines}
      faults={faults}
      locked={false}
      onChange={(next) => {
        heard.last = { all: bare(next.all), any: bare(next.any) }
        setLines(next)
      }}
    />
  )
}

test('a line is added, asks another field, and is taken out again', async () => {
  const user = userEvent.setup()
  draw(<Form faults={NO_FAULTS} />)
  const any = within(screen.getByRole('group', { name: 'and at least one of these' }))
  await user.click(any.getByRole('button', { name: 'Add a condition' }))
  await user.selectOptions(any.getByLabelText('Field'), 'SOLVED')
  await user.type(any.getByLabelText('Value'), '48')
  expect(heard.last).toEqual({
    all: [{ field: 'status', operator: 'is', value: 'open' }],
    any: [{ field: 'SOLVED', operator: 'greater_than', value: '48' }],
  })
  await user.click(any.getByRole('button', { name: 'Remove this line' }))
  expect(heard.last).toEqual({ all: [{ field: 'status', operator: 'is', value: 'open' }], any: [] })
})

test('a question that needs no value has no field for one', async () => {
  const user = userEvent.setup()
  draw(<Form faults={NO_FAULTS} />)
  await user.selectOptions(screen.getByLabelText('How'), 'changed')
  expect(screen.queryByLabelText('Value')).toBeNull()
  expect(heard.last).toEqual({ all: [{ field: 'status', operator: 'changed', value: '' }], any: [] })
  await user.selectOptions(screen.getByLabelText('How'), 'is')
  expect(heard.last).toEqual({ all: [{ field: 'status', operator: 'is', value: 'open' }], any: [] })
})

test('what the desk finds wrong stands at the line it is about', () => {
  draw(<Form faults={new Map([['conditions.all[0].value', 'There is no status x']])} />)
  const line = screen.getByRole('listitem')
  expect(within(line).getByRole('alert').textContent).toBe('There is no status x')
})
