import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { AttachmentId, MessageId, TicketId } from '../../api/generated/desk'
import { aDesk, draw } from '../../spec/desk'
import { aMessage, aTicket } from '../../spec/ticket'
import { BinDialog } from './BinDialog'
import { FollowUpDialog } from './FollowUpDialog'
import { RedactDialog } from './RedactDialog'
import { SplitDialog } from './SplitDialog'
import { words } from './words'

const two = aTicket({
  messages: [
    aMessage({ id: 1 as MessageId, text: 'Two lines on my statement.' }),
    aMessage({
      id: 2 as MessageId,
      text: 'And my card is 4111 1111 1111 1111.',
      attachments: [{ id: 8 as AttachmentId, name: 'card.jpg', size: 10, media_type: 'image/jpeg' }],
    }),
  ],
})
const split = () => screen.getByRole('button', { name: /Split off/ })
const nothing = () => undefined

test('some messages go on in a ticket of their own, but never all of them; it can be undone', async () => {
  const made = aTicket({ id: 50_000 as TicketId })
  const heard = aDesk((it) => ({ body: it.path.includes('/rejoin/') ? two : made }))
  const onGo = vi.fn()
  draw(<SplitDialog brand="bleusalt" ticket={two} opened onClose={nothing} onGo={onGo} />)
  const [first, second] = await screen.findAllByRole('checkbox')
  expect(split().getAttribute('aria-disabled')).toBe('true')
  await userEvent.click(first as HTMLElement)
  await userEvent.click(second as HTMLElement)
  expect(split().getAttribute('aria-disabled')).toBe('true')
  await userEvent.click(first as HTMLElement)
  await userEvent.click(split())
  await waitFor(() => expect(onGo).toHaveBeenCalledWith(50_000))
  expect(heard[0]).toMatchObject({ path: '/tickets/48207/split', body: { messages: [2] } })
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(heard.at(-1)?.path).toBe('/tickets/48207/rejoin/50000'))
})

test('marked words are taken out, and a file too', async () => {
  const heard = aDesk(() => ({ body: two }))
  draw(<RedactDialog brand="bleusalt" ticket={two} opened onClose={nothing} />)
  const [, message] = await screen.findAllByRole('textbox')
  const field = message as HTMLTextAreaElement
  field.focus()
  field.setSelectionRange(15, 34)
  fireEvent.keyUp(field, { key: 'ArrowRight', shiftKey: true })
  await screen.findByText('“4111 1111 1111 1111”')
  await userEvent.click(screen.getByRole('button', { name: words.redactDo }))
  await screen.findByText(words.redacted)
  expect(heard[0]).toMatchObject({
    path: '/tickets/48207/messages/2/redact',
    body: { text: '4111 1111 1111 1111' },
  })
  await userEvent.click(screen.getByRole('button', { name: words.redactFile('card.jpg') }))
  await userEvent.click(screen.getAllByRole('button', { name: words.redactFile('card.jpg') }).at(-1) as HTMLElement)
  await waitFor(() => expect(heard[1]?.path).toBe('/tickets/48207/messages/2/attachments/8/redact'))
})

test('a closed ticket goes on in a follow-up that names it', async () => {
  const heard = aDesk(() => ({ status: 201, body: aTicket({ id: 50_001 as TicketId }) }))
  const onGo = vi.fn()
  draw(<FollowUpDialog brand="bleusalt" ticket={aTicket({ status: 'closed' })} opened onClose={nothing} onGo={onGo} />)
  await userEvent.type(await screen.findByRole('textbox', { name: words.followText }), 'It came back.')
  await userEvent.click(screen.getByRole('button', { name: words.followDo }))
  await waitFor(() => expect(onGo).toHaveBeenCalledWith(50_001))
  expect(heard[0]?.body).toMatchObject({ follow_up_of: 48_207, text: 'It came back.' })
})

test('the bin asks first, and gives it back', async () => {
  const ticket = aTicket()
  const heard = aDesk((it) => (it.method === 'DELETE' ? { status: 204 } : { body: ticket }))
  const onGone = vi.fn()
  draw(<BinDialog brand="bleusalt" ticket={ticket} opened onClose={nothing} onGone={onGone} />)
  await userEvent.click(await screen.findByRole('button', { name: words.binDo }))
  await waitFor(() => expect(onGone).toHaveBeenCalled())
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(heard.at(-1)?.path).toBe('/bin/48207/restore'))
})
