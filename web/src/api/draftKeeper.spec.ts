import { beforeEach, expect, test, vi } from 'vitest'
import { aDesk } from '../spec/desk'
import { fetchDrafts, flushDrafts, forgetDrafts, isOnDesk, readDraft, writeDraft } from './draftKeeper'
import type { TicketId } from './generated/desk'

const ID = 7 as TicketId
const reply = () => readDraft('bleusalt', ID, 'reply')
const onDesk = (text: string) => [{ ticket_id: ID, kind: 'reply', text, version: 1, saved_at: '2026-11-24T17:00:00Z' }]

beforeEach(() => vi.useRealTimers())

test('a draft is on this machine at once and on the desk when the writer pauses', async () => {
  const heard = aDesk(() => ({ body: {} }))
  writeDraft('bleusalt', ID, 'reply', 'Half a')
  writeDraft('bleusalt', ID, 'reply', 'Half a sentence')
  expect(reply()).toBe('Half a sentence')
  expect(isOnDesk('bleusalt', ID, 'reply')).toBe(false)
  await flushDrafts()
  expect(heard.map((it) => it.body)).toEqual([{ text: 'Half a sentence' }])
  expect(isOnDesk('bleusalt', ID, 'reply')).toBe(true)
})

test('what was written on another machine is found here', async () => {
  aDesk(() => ({ body: onDesk('Begun at home') }))
  await fetchDrafts('bleusalt', ID)
  expect(reply()).toBe('Begun at home')
})

test('two drafts of the same reply become one, and neither loses a word', async () => {
  aDesk((it) => (it.method === 'GET' ? { body: onDesk('Begun at home') } : { body: {} }))
  writeDraft('bleusalt', ID, 'reply', 'Begun here')
  await fetchDrafts('bleusalt', ID)
  expect(reply()).toBe('Begun here\n\nBegun at home')
  await flushDrafts()
})

test('what was sent from elsewhere is no draft here any more, unless something was added', async () => {
  aDesk(() => ({ body: {} }))
  writeDraft('bleusalt', ID, 'reply', 'Sent')
  await flushDrafts()
  aDesk(() => ({ body: [] }))
  await fetchDrafts('bleusalt', ID)
  expect(reply()).toBe('')
})

test('no line to the desk loses nothing', async () => {
  aDesk(() => 'no line')
  writeDraft('bleusalt', ID, 'reply', 'Written in a tunnel')
  await flushDrafts()
  forgetDrafts()
  expect(reply()).toBe('Written in a tunnel')
})

test('whoever leaves takes along what the desk has', async () => {
  aDesk(() => ({ body: {} }))
  writeDraft('bleusalt', ID, 'reply', 'For Ana only')
  await flushDrafts()
  forgetDrafts()
  expect(reply()).toBe('')
})
