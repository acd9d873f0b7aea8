import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { type Heard, aDesk, draw } from '../../spec/desk'
import { lined } from '../conditions/draft'
import { TryOut } from './TryOut'
import { BLANK } from './draft'

vi.mock('@tanstack/react-router', async (original) => ({
  ...(await original<object>()),
  Link: ({ children }: { children: React.ReactNode }) => <a href="#there">{children}</a>,
}))

const known = { conditions: [], actions: [{ field: 'current_tags', title: null, kind: 'tags', choices: [] }] }
const form = { ...BLANK, title: 'Mark', actions: lined([{ field: 'current_tags', value: ['vip'] }]) }

const hit = (id: number) => ({
  ticket_id: id,
  subject: `Ticket ${id}`,
  at: '2026-11-24T10:00:00Z',
  seen: ['status is open: it was open'],
  changes: [{ field: 'current_tags', from: '', to: 'vip' }],
})

test('a rule that is not saved is tried piece by piece, and each ticket says what would have changed', async () => {
  const asked: Heard[] = aDesk(({ body }) =>
    (body as { cursor?: string }).cursor
      ? { body: { hits: [hit(2)], examined: 60, progress: 1, done: true, cursor: null } }
      : { body: { hits: [hit(1)], examined: 30, progress: 0.5, done: false, cursor: '30-30' } },
  )
  draw(<TryOut brand="b" kind="trigger" form={form} known={known} />)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try it' }))
  await screen.findByText('2 tickets of 60 would have changed')
  expect(screen.getAllByText('vip')).toHaveLength(2)
  expect(asked.map((it) => (it.body as { cursor?: string }).cursor)).toEqual([undefined, '30-30'])
  expect(asked[0]?.body).toMatchObject({ kind: 'trigger', actions: [{ field: 'current_tags', value: ['vip'] }] })
})

test('a rule that makes no sense is refused with the desk’s own words', async () => {
  aDesk(() => ({ status: 422, body: { detail: 'A trigger without an action does nothing', code: 'rule' } }))
  draw(<TryOut brand="b" kind="trigger" form={form} known={known} />)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try it' }))
  expect((await screen.findByRole('alert')).textContent).toContain('without an action')
})
