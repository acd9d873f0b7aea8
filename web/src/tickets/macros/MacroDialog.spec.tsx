import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { MacroUsePreview } from '../../api/generated/desk'
import { aDesk, draw } from '../../spec/desk'
import { aPreview } from '../../spec/rules'
import { aTicket } from '../../spec/ticket'
import { readDraft, writeDraft } from '../drafts'
import { MacroDialog } from './MacroDialog'
import { answerText } from './answerText'
import { words } from './words'

const MACROS = [
  { id: 1, title: 'Ask for a photo', description: null },
  { id: 2, title: 'Call back', description: null },
]

function desk(preview: MacroUsePreview) {
  return aDesk((it) => {
    if (it.path.startsWith('/macros')) return { body: { rules: MACROS, count: 2, next: null } }
    if (it.path.endsWith('/preview')) return { body: preview }
    if (it.method === 'POST' && it.path.includes('/macros/')) return { body: { done: preview, change: 41 } }
    if (it.method === 'DELETE') return { status: 204 }
    return { body: [] }
  })
}

const ticket = aTicket()
const open = (onNote = () => undefined, onClose = () => undefined) =>
  draw(<MacroDialog brand="bleusalt" ticket={ticket} opened onClose={onClose} onNote={onNote} />)
const find = () => screen.findByRole('combobox', { name: words.find })

test('a few letters, the difference it would make, Enter; its words go into the reply, not out of the house', async () => {
  const heard = desk(aPreview())
  const onClose = vi.fn()
  open(undefined, onClose)
  await userEvent.type(await find(), 'photo')
  await screen.findByText('Could you send a photo?')
  expect(screen.getByText(words.would)).toBeTruthy()
  expect(screen.getByText(/waiting for the customer/)).toBeTruthy()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  const applied = heard.find((it) => it.method === 'POST')
  expect(applied).toMatchObject({ path: '/tickets/48207/macros/1', body: { version: 3 } })
  expect(readDraft('bleusalt', ticket.id, 'reply')).toBe('Could you send a photo?')
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await screen.findByText(words.undone)
  expect(heard.some((it) => it.method === 'DELETE' && it.path === '/tickets/48207/macros/1/41')).toBe(true)
  expect(readDraft('bleusalt', ticket.id, 'reply')).toBe('')
})

test('what was written before stays above it', async () => {
  desk(aPreview())
  writeDraft('bleusalt', ticket.id, 'reply', 'Hi Ana,')
  open()
  await userEvent.type(await find(), 'photo')
  await screen.findByText('Could you send a photo?')
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(readDraft('bleusalt', ticket.id, 'reply')).toBe('Hi Ana,\n\nCould you send a photo?'))
})

test('a gap in its words blocks it and is named', async () => {
  const heard = desk(aPreview({ missing: ['ticket.requester.phone'] }))
  open()
  await userEvent.click(await screen.findByRole('option', { name: 'Call back' }))
  expect((await screen.findByRole('alert')).textContent).toContain('ticket.requester.phone')
  const use = screen.getByRole('button', { name: new RegExp(words.apply) })
  expect(use.getAttribute('aria-disabled')).toBe('true')
  await userEvent.click(use)
  expect(heard.some((it) => it.method === 'POST')).toBe(false)
})

test('words for ourselves become a note', async () => {
  desk(aPreview({ answer: { text: 'Please confirm.', html: false, is_public: false } }))
  const onNote = vi.fn()
  open(onNote)
  await screen.findByText('Please confirm.')
  await userEvent.click(screen.getByRole('button', { name: new RegExp(words.apply) }))
  await waitFor(() => expect(onNote).toHaveBeenCalled())
  expect(readDraft('bleusalt', ticket.id, 'note')).toBe('Please confirm.')
  expect(readDraft('bleusalt', ticket.id, 'reply')).toBe('')
})

test('markup is read as words', () => {
  expect(answerText({ html: true, is_public: true, text: '<p>Hi <b>Ana</b>,</p><p>one<br>two</p>' })).toBe(
    'Hi Ana,\none\ntwo',
  )
})
