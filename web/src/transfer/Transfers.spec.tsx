import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { expect, test } from 'vitest'
import type { Transfer } from '../api/generated/desk'
import { type Heard, aDesk, draw } from '../spec/desk'
import { Transfers } from './TransfersPage'
import { words } from './words'

const tried: Transfer = {
  id: 7 as Transfer['id'],
  kind: 'import',
  state: 'done',
  source: 'zendesk',
  dry_run: true,
  staff: false,
  name: 'old.json',
  size: 1_200,
  percent: 100,
  rows: { read: 1_234, added: 1_200, known: 4, refused: 30 },
  code: null,
  why: null,
  asked_by: 1 as Transfer['asked_by'],
  asked_at: '2026-11-24T09:00:00Z',
  ended_at: '2026-11-24T09:05:00Z',
  removed_at: null,
}

function page(transfers: Transfer[], answer: (asked: Heard) => { status?: number; body?: unknown } = () => ({})) {
  const heard = aDesk((asked) =>
    asked.method === 'GET' && asked.path === '/transfers' ? { body: transfers } : answer(asked),
  )
  draw(
    <Suspense>
      <Transfers brand="bleusalt" />
    </Suspense>,
  )
  return heard
}

test('what was tried tells what would not come, and is brought in for good without being sent again', async () => {
  const heard = page([tried], ({ path }) =>
    path.startsWith('/transfers/7/notes')
      ? { body: [{ row: 3, n: 1, kind: 'ticket', source_id: '78', note: 'This ticket has no requester' }] }
      : { status: 202, body: { ...tried, id: 8, dry_run: false } },
  )
  expect(await screen.findByText('Dry run of old.json')).toBeTruthy()
  expect(screen.getByText(/1,234 rows: 1,200 new, 4 here already, 30 refused/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /^Report/ }))
  expect(await screen.findByText('This ticket has no requester')).toBeTruthy()
  expect(screen.getByText(words.reportFile).getAttribute('href')).toBe('/api/desk/transfers/7/report?brand=bleusalt')
  await userEvent.click(screen.getByText(words.forGood))
  await waitFor(() => expect(heard.some((it) => it.path === '/transfers/7/bring')).toBe(true))
})

test('a file is sent as it is, and only tried unless somebody says otherwise', async () => {
  const heard = page([], () => ({ status: 202, body: tried }))
  expect(await screen.findByText(words.none)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: words.import }))
  const file = new File(['{"id":1}\n'], 'rows.json')
  for (const it of document.querySelectorAll<HTMLInputElement>('input[type=file]')) await userEvent.upload(it, file)
  await userEvent.selectOptions(screen.getByLabelText(words.source), 'freshdesk')
  await userEvent.click(screen.getByRole('button', { name: words.tryIt }))
  await waitFor(() =>
    expect(heard.find((it) => it.method === 'POST')?.path).toBe(
      '/transfers/imports?source=freshdesk&dry_run=true&staff=false&name=rows.json',
    ),
  )
})

test('what is at work shows how far it is and is stopped after a question; an export is fetched', async () => {
  const working: Transfer = { ...tried, state: 'working', dry_run: false, percent: 40, ended_at: null }
  const written: Transfer = { ...tried, id: 6 as Transfer['id'], kind: 'export', source: null, dry_run: false }
  const heard = page([working, written])
  const bar = await screen.findByRole('progressbar', { name: words.progress })
  expect(bar.getAttribute('value')).toBe('40')
  const link = screen.getByRole('link', { name: words.download('1.2 kB') })
  expect(link.getAttribute('href')).toBe('/api/desk/transfers/6/file?brand=bleusalt')
  await userEvent.click(screen.getByRole('button', { name: words.stop }))
  expect(heard.every((it) => it.method === 'GET')).toBe(true)
  const [, ...sure] = await screen.findAllByRole('button', { name: words.stop, hidden: true })
  for (const it of sure) await userEvent.click(it)
  await waitFor(() => expect(heard.some((it) => it.path === '/transfers/7/cancel')).toBe(true))
})
