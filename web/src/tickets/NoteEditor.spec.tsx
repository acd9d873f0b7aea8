import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { aDesk, draw } from '../spec/desk'
import { allowed, aMe, aTicket } from '../spec/ticket'
import { NoteEditor } from './NoteEditor'
import { readDraft } from './drafts'
import { words } from './words'

const ticket = aTicket()
const saved = () => ({ status: 201, body: { message: {}, ticket } })

async function write(text: string) {
  draw(<NoteEditor ticket={ticket} me={aMe()} open onOpen={() => undefined} />)
  await userEvent.type(screen.getByLabelText(words.note), text)
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
}

test('a note is saved as a note, with a key that makes a retry harmless', async () => {
  const heard = aDesk(saved)
  await write('Same cart token.')
  await waitFor(() => expect(heard).toHaveLength(1))
  expect(heard[0]?.path).toBe('/tickets/48207/note')
  expect(heard[0]?.body).toMatchObject({
    text: 'Same cart token.',
    key: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  })
})

test('a note that looks like a reply asks before it is kept (immunity 14)', async () => {
  const heard = aDesk(saved)
  await write('Please write to ana.reyes@example.com')
  expect(await screen.findByText(words.guardAddress('ana.reyes@example.com'))).toBeTruthy()
  expect(heard).toHaveLength(0)
})

test('it can be moved to the reply instead, without losing a word', async () => {
  aDesk(saved)
  await write('Hi Ana, all is well')
  await userEvent.click(await screen.findByRole('button', { name: words.guardMove }))
  expect(readDraft('bleusalt', ticket.id, 'reply')).toBe('Hi Ana, all is well')
  expect(readDraft('bleusalt', ticket.id, 'note')).toBe('')
})

test('or kept as a note, knowingly', async () => {
  const heard = aDesk(saved)
  await write('Hi Ana, all is well')
  const both = await screen.findAllByRole('button', { name: words.guardSave, hidden: true })
  await userEvent.click(both.at(-1) as HTMLElement)
  await waitFor(() => expect(heard).toHaveLength(1))
})

test('whoever may not write notes is told why', () => {
  const refused = aTicket({ allowed: allowed({ note: 'This ticket is closed' }) })
  draw(<NoteEditor ticket={refused} me={aMe()} open={false} onOpen={() => undefined} />)
  expect(screen.getByRole('button', { name: 'This ticket is closed' }).hasAttribute('disabled')).toBe(true)
})
