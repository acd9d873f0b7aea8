import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { MessageId } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import { ticketQuery } from '../api/queries'
import { aDesk, draw } from '../spec/desk'
import { allowed, aMe, aMessage, aTicket, fromTomas } from '../spec/ticket'
import { Composer } from './Composer'
import { readDraft } from './drafts'
import { words } from './words'

const field = () => screen.getByRole('textbox', { name: 'Reply to Ana Reyes by mail' })
const composer = (ticket: Ticket, onNext = () => undefined) => (
  <Composer ticket={ticket} me={aMe()} focused={false} onNext={onNext} onBackTo={() => undefined} />
)
const held = (ticket: Ticket) => ({
  status: 201,
  body: {
    message: aMessage({ id: 20 as MessageId, kind: 'out', delivery: { state: 'held', release_at: null, error: null } }),
    ticket,
  },
})

test('the button says what it does, to whom, and by which way', async () => {
  const heard = aDesk(() => held(aTicket()))
  draw(composer(aTicket()))
  expect(screen.getByText('ana.reyes@example.com')).toBeTruthy()
  await userEvent.type(field(), 'You will have it today.')
  await userEvent.click(screen.getByRole('button', { name: /Send to Ana by mail/ }))
  await screen.findByText(/Sent to Ana in 10 s/)
  expect(heard[0]).toMatchObject({
    path: '/tickets/48207/reply',
    body: { text: 'You will have it today.', version: 3, then: 'stay' },
  })
  expect(readDraft('bleusalt', aTicket().id, 'reply')).toBe('')
})

test('⌘⇧↵ sends, solves and goes on', async () => {
  const heard = aDesk(() => held(aTicket()))
  const onNext = vi.fn()
  draw(composer(aTicket(), onNext))
  await userEvent.type(field(), 'Done.{Control>}{Shift>}{Enter}{/Shift}{/Control}')
  await waitFor(() => expect(onNext).toHaveBeenCalledOnce())
  expect(heard[0]?.body).toMatchObject({ then: 'solve' })
})

test('taking it back puts the text into the reply again', async () => {
  const ticket = aTicket()
  aDesk((it) => (it.path.endsWith('/undo') ? { body: { text: 'Too early.', ticket } } : held(ticket)))
  draw(composer(ticket))
  await userEvent.type(field(), 'Too early.{Control>}{Enter}{/Control}')
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect((field() as HTMLTextAreaElement).value).toBe('Too early.'))
})

test('a stale answer keeps the text and shows what changed', async () => {
  const ticket = aTicket()
  const current = aTicket({ version: 4, messages: [...ticket.messages, fromTomas()] })
  aDesk(() => ({ status: 409, body: { code: 'stale', current } }))
  const { queries, redraw } = draw(composer(ticket))
  await userEvent.type(field(), 'My long answer.{Control>}{Enter}{/Control}')
  await waitFor(() => expect(queries.getQueryData(ticketQuery('bleusalt', ticket.id).queryKey)?.version).toBe(4))
  redraw(composer(current))
  expect(screen.getByRole('alert').textContent).toContain('Tomás wrote while you did. Your text is kept.')
  expect(screen.getByRole('alert').textContent).toContain('I have it already.')
  expect((field() as HTMLTextAreaElement).value).toBe('My long answer.')
  expect(readDraft('bleusalt', ticket.id, 'reply')).toBe('My long answer.')
})

test('news that arrived live holds the send back until the writer has read it', async () => {
  const ticket = aTicket()
  const heard = aDesk(() => held(ticket))
  const { redraw } = draw(composer(ticket))
  await userEvent.type(field(), 'My answer.')
  redraw(composer(aTicket({ version: 4, messages: [...ticket.messages, fromTomas()] })))
  await userEvent.type(field(), '{Control>}{Enter}{/Control}')
  expect(heard).toHaveLength(0)
  await userEvent.click(screen.getByRole('button', { name: words.seen }))
  await userEvent.type(field(), '{Control>}{Enter}{/Control}')
  await waitFor(() => expect(heard).toHaveLength(1))
  expect(heard[0]?.body).toMatchObject({ version: 4 })
})

test('without a line the text stays, and trying again is the same attempt', async () => {
  const keys: unknown[] = []
  aDesk((it) => {
    keys.push((it.body as { key: string }).key)
    return keys.length === 1 ? 'no line' : held(aTicket())
  })
  draw(composer(aTicket()))
  await userEvent.type(field(), 'Kept.{Control>}{Enter}{/Control}')
  expect((await screen.findByRole('alert')).textContent).toContain('Not sent. Your text is saved here.')
  expect(readDraft('bleusalt', aTicket().id, 'reply')).toBe('Kept.')
  await userEvent.click(screen.getByRole('button', { name: words.again }))
  await screen.findByText(/Sent to Ana/)
  expect(keys[0]).toBe(keys[1])
})

test('what may not be done says the server’s reason', async () => {
  draw(composer(aTicket({ allowed: allowed({ reply: 'Light agents may read and note, not answer' }) })))
  const button = screen.getByRole('button', { name: /Send to Ana by mail/ })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getAllByText('Light agents may read and note, not answer').length).toBeGreaterThan(0)
})

test('a ticket without a next step says so before it lets a reply go', async () => {
  draw(composer(aTicket({ next_step: null })))
  await userEvent.type(field(), 'Hello')
  expect(screen.getByRole('button', { name: /Send to Ana/ }).getAttribute('aria-describedby')).toBeTruthy()
  expect(screen.getAllByText(words.missingStep).length).toBeGreaterThan(0)
})
