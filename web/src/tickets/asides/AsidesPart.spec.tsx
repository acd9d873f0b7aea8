import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Aside, AsideId, MessageId } from '../../api/generated/desk'
import { aDesk, draw } from '../../spec/desk'
import { aMessage, aTicket, at } from '../../spec/ticket'
import { AsidesPart } from './AsidesPart'
import { words } from './words'

const ticket = aTicket()
const anAside = (it: Partial<Aside> = {}): Aside => ({
  id: 4 as AsideId,
  ticket_id: ticket.id,
  subject: 'Lot 6B-114',
  open: true,
  guests: [{ email: 'quality@kaolin.example.com', name: 'Kaolin Works' }],
  messages: 1,
  created_at: at(-30),
  updated_at: at(-20),
  ...it,
})
const part = () => draw(<AsidesPart brand="bleusalt" ticket={ticket} />)

test('one is opened, written in and closed', async () => {
  let open = true
  const messages = [aMessage({ id: 1 as MessageId, text: 'Three lids cracked.' })]
  const heard = aDesk((it) => {
    if (it.path.endsWith('/close')) open = false
    if (it.path.endsWith('/messages')) return { body: messages }
    if (it.path.endsWith('/close')) return { body: anAside({ open: false }) }
    return { body: [anAside({ open })] }
  })
  part()
  await userEvent.click(await screen.findByRole('button', { name: /Lot 6B-114/ }))
  await screen.findByText('Three lids cracked.')
  await userEvent.type(screen.getByRole('textbox', { name: words.write('Kaolin Works') }), 'Any news?')
  await userEvent.click(screen.getByRole('button', { name: words.sendTo('Kaolin') }))
  await waitFor(() =>
    expect(heard.find((it) => it.method === 'POST')).toMatchObject({
      path: '/tickets/48207/asides/4/messages',
      body: { text: 'Any news?' },
    }),
  )
  await userEvent.click(screen.getByRole('button', { name: words.close }))
  await screen.findByRole('button', { name: words.reopen })
})

test('what could not be sent stays written', async () => {
  aDesk((it) => {
    if (it.method === 'POST') return { status: 500, body: { detail: 'The mail door is shut.' } }
    if (it.path.endsWith('/messages')) return { body: [] }
    return { body: [anAside()] }
  })
  part()
  await userEvent.click(await screen.findByRole('button', { name: /Lot 6B-114/ }))
  const field = screen.getByRole('textbox', { name: words.write('Kaolin Works') })
  await userEvent.type(field, 'Any news?{Control>}{Enter}{/Control}')
  expect((await screen.findByRole('alert')).textContent).toContain('The mail door is shut.')
  expect((field as HTMLTextAreaElement).value).toBe('Any news?')
})

test('somebody new is asked by their address; without one it says so', async () => {
  const heard = aDesk((it) => (it.method === 'POST' ? { status: 201, body: anAside() } : { body: [] }))
  part()
  await userEvent.click(await screen.findByRole('button', { name: new RegExp(words.begin) }))
  const send = screen.getByRole('button', { name: words.send })
  expect(send.getAttribute('aria-disabled')).toBe('true')
  await userEvent.click(screen.getByRole('combobox', { name: words.to }))
  await userEvent.paste('quality@kaolin.example.com')
  await userEvent.click(screen.getByRole('textbox', { name: words.text }))
  await userEvent.paste('What changed?')
  await userEvent.click(screen.getByRole('button', { name: words.send }))
  await waitFor(() =>
    expect(heard.find((it) => it.method === 'POST')?.body).toEqual({
      subject: ticket.subject,
      guests: [{ email: 'quality@kaolin.example.com', name: '' }],
      text: 'What changed?',
    }),
  )
})
