import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { TicketId } from '../../api/generated/desk'
import { aDesk, draw } from '../../spec/desk'
import { setUp } from '../../spec/rules'
import { TOMAS, aTicket } from '../../spec/ticket'
import { BulkDialog } from './BulkDialog'
import { words } from './words'

const TICKETS = [aTicket({ id: 1 as TicketId }), aTicket({ id: 2 as TicketId }), aTicket({ id: 3 as TicketId })]
const ITEMS = [
  { ticket_id: 1, state: 'done', code: null, why: null },
  { ticket_id: 2, state: 'unchanged', code: null, why: null },
  { ticket_id: 3, state: 'refused', code: 'closed', why: 'It is closed' },
]
const bulk = (state: string, it: object = {}) => ({
  id: 9,
  state,
  total: 3,
  done: 0,
  unchanged: 0,
  refused: 0,
  undone: 0,
  ...it,
})
const open = () =>
  draw(
    <BulkDialog
      brand="bleusalt"
      tickets={TICKETS}
      agents={[{ ...TOMAS, role: 'agent' }]}
      opened
      onClose={() => undefined}
      onDone={() => undefined}
    />,
  )

test('it is said, tried, done, watched and taken back', async () => {
  let state = 'running'
  const heard = aDesk((it) => {
    if (it.path === '/bulk/try') return { body: ITEMS }
    if (it.path === '/bulk/9/undo') {
      state = 'undone'
      return { body: bulk('undoing', { done: 1 }) }
    }
    if (it.path === '/bulk/9/items?after=0' || it.path === '/bulk/9/items') return { body: ITEMS }
    if (it.path === '/bulk/9')
      return { body: bulk(state, { done: 1, unchanged: 1, refused: 1, undone: state === 'undone' ? 1 : 0 }) }
    if (it.path === '/bulk') {
      state = 'done'
      return { status: 202, body: bulk('running') }
    }
    if (it.path === '/playbook') return { body: { priorities: ['high', 'standard'] } }
    return setUp(it)
  })
  open()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: words.status }), 'pending')
  await userEvent.click(screen.getByRole('button', { name: words.tryIt }))
  await screen.findByText(words.would.done(1))
  expect(screen.getByText(words.would.refused(1))).toBeTruthy()
  expect(screen.getByText('#3: It is closed')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: words.change(1) }))
  expect(heard.find((it) => it.path === '/bulk')?.body).toEqual({ ids: [1, 2, 3], edit: { status: 'pending' } })
  await userEvent.click(await screen.findByRole('button', { name: words.undo }))
  await screen.findByText(new RegExp(words.what.undone(1)))
})

test('a macro is used on each, and each is taken back', async () => {
  const preview = { changes: [{ field: 'status', from: 'open', to: 'pending' }], answer: null, missing: [] }
  const heard = aDesk((it) => {
    if (it.path.startsWith('/macros'))
      return { body: { rules: [{ id: 5, title: 'Wait', description: null }], next: null } }
    if (it.path === '/tickets/2/macros/5/preview') return { body: { ...preview, missing: ['ticket.requester.phone'] } }
    if (it.path.endsWith('/preview')) return { body: preview }
    if (it.path === '/tickets/2/macros/5') return { status: 422, body: { code: 'missing_value', detail: 'No phone' } }
    if (it.method === 'POST') return { body: { done: preview, change: 7 } }
    if (it.method === 'DELETE') return { status: 204 }
    if (it.path === '/playbook') return { body: { priorities: [] } }
    return setUp(it)
  })
  open()
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: words.macro }), '5')
  await userEvent.click(screen.getByRole('button', { name: words.tryIt }))
  await screen.findByText(words.would.done(2))
  await userEvent.click(screen.getByRole('button', { name: words.change(2) }))
  await screen.findByText(new RegExp(words.what.done(2)))
  expect(screen.getByText('#2: No phone')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: words.undo }))
  await screen.findByText(new RegExp(words.what.undone(2)))
  expect(
    heard
      .filter((it) => it.method === 'DELETE')
      .map((it) => it.path)
      .toSorted(),
  ).toEqual(['/tickets/1/macros/5/7', '/tickets/3/macros/5/7'])
})

test('nothing said is nothing tried', () => {
  aDesk(setUp)
  open()
  expect(screen.getByRole('button', { name: words.tryIt }).getAttribute('aria-disabled')).toBe('true')
})
