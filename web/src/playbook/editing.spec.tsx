import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Suspense } from 'react'
import { expect, test, vi } from 'vitest'
import { aDesk, draw } from '../spec/desk'
import { BLEUSALT, aCheck, aDifference, aFinding, aLive, aRelease, theWaived } from '../spec/playbook'
import { Findings } from './Findings'
import { Meaning } from './Meaning'
import { ReleaseDialog } from './ReleaseDialog'
import { writeDraft } from './drafts'
import { useEditing } from './useEditing'

const SLOW = BLEUSALT.replace('90% within 60s', '90% within 30s')
const BROKEN = BLEUSALT.replace('90% within 60s', '90% in 30s')

/** The page without its code editor: what is done to the text is done by a button. */
function Page({ next }: { next: string }) {
  const editing = useEditing('bleusalt')
  return (
    <>
      <button type="button" onClick={() => editing.write(next)}>
        type
      </button>
      <output>{editing.isConflict ? 'conflict' : editing.isDirty ? 'draft' : 'live'}</output>
      <Findings editing={editing} onGo={gone} onFix={(it) => editing.write(fixed(editing.text, it))} />
      <Meaning editing={editing} line={0} onGo={gone} />
      <ReleaseDialog opened={editing.isDirty} brand="bleusalt" name="Bleusalt" editing={editing} onClose={gone} />
    </>
  )
}

const gone = vi.fn()
const fixed = (text: string, it: { from: number; to: number; insert: string }) =>
  text.slice(0, it.from) + it.insert + text.slice(it.to)

type Answers = { live?: () => object; publish?: () => { status?: number; body?: unknown }; fourEyes?: boolean }

const aPlaybookDesk = ({ live = aLive, publish, fourEyes = false }: Answers = {}) =>
  aDesk(({ method, path, body }) => {
    switch (`${method} ${path}`) {
      case 'GET /playbook/source':
        return { body: live() }
      case 'POST /playbook/check':
        return { body: checked((body as { source: string }).source) }
      case 'POST /playbook/diff':
        return { body: aDifference() }
      case 'GET /playbook/four-eyes':
        return { body: { required: fourEyes } }
      case 'POST /playbook/releases':
        return publish?.() ?? { status: 201, body: aRelease() }
      default:
        return { status: 404, body: {} }
    }
  })

const checked = (source: string) =>
  /90% in /.test(source) ? aCheck({ findings: [aFinding(), theWaived], meaning: null }) : aCheck()

const page = (next: string) =>
  draw(
    <Suspense>
      <Page next={next} />
    </Suspense>,
  )

const type = async () => userEvent.click(await screen.findByText('type'))

test('while the text is broken its last meaning stays, and the finding says what to write', async () => {
  aPlaybookDesk()
  page(BROKEN)
  await screen.findByRole('heading', { name: 'You are open 98 hours a week' })
  await type()
  await screen.findByText('The file cannot be read as it is now. This is what it meant before.')
  screen.getByRole('heading', { name: 'You are open 98 hours a week', hidden: true })
  screen.getByText('1 error')
})

test('a fix keeps the numbers that were meant', async () => {
  const heard = aPlaybookDesk()
  writeDraft('bleusalt', { text: BROKEN, base: 1 })
  page(BROKEN)
  await userEvent.click(await screen.findByText('Make it 90% within 30s'))
  await waitFor(() => expect(heard.findLast((it) => it.path === '/playbook/check')?.body).toEqual({ source: SLOW }))
})

test('what was accepted is a chip with its end, and does not count', async () => {
  aPlaybookDesk()
  page(SLOW)
  await userEvent.click(await screen.findByRole('button', { name: 'QD-P07 accepted until 31 Mar 2027' }))
  expect(gone).toHaveBeenCalledWith(theWaived.line, theWaived.column)
  screen.getByText('No findings')
})

test('a draft outlives the page, and the live text is no draft', async () => {
  aPlaybookDesk()
  writeDraft('bleusalt', { text: SLOW, base: 1 })
  page(BLEUSALT)
  await screen.findByText('draft')
  await type()
  await screen.findByText('live')
  expect(localStorage.length).toBe(0)
})

test('fast typing asks once, about the last text', async () => {
  const heard = aPlaybookDesk()
  page(SLOW)
  await type()
  await waitFor(() => expect(heard.filter((it) => it.path === '/playbook/check')).toHaveLength(2))
  expect(heard.findLast((it) => it.path === '/playbook/check')?.body).toEqual({ source: SLOW })
})

test('a release needs a reason and says what it is based on; then the draft is gone', async () => {
  let released = false
  const heard = aPlaybookDesk({
    live: () => (released ? aLive({ version: 2, source: SLOW }) : aLive()),
    publish: () => {
      released = true
      return { status: 201, body: aRelease() }
    },
  })
  writeDraft('bleusalt', { text: SLOW, base: 1 })
  page(SLOW)
  await screen.findByText('3 of 41 open tickets would turn red.')
  expect(screen.getByRole('button', { name: 'Release' }).getAttribute('aria-disabled')).toBe('true')
  await userEvent.type(screen.getByLabelText(/^Why/), 'Faster chat')
  await userEvent.click(screen.getByRole('button', { name: 'Release' }))
  await screen.findByText('Version 2 is live.')
  expect(heard.find((it) => it.method === 'POST' && it.path === '/playbook/releases')?.body).toEqual({
    source: SLOW,
    file: 'bleusalt.yaml',
    reason: 'Faster chat',
    base_version: 1,
  })
  expect(localStorage.length).toBe(0)
})

test('with four eyes it is proposed, and the text stays', async () => {
  aPlaybookDesk({ fourEyes: true, publish: () => ({ status: 202, body: { proposal: { id: 7 } } }) })
  writeDraft('bleusalt', { text: SLOW, base: 1 })
  page(SLOW)
  await screen.findByText(/somebody else must approve it/)
  await userEvent.type(screen.getByLabelText(/^Why/), 'Faster chat')
  await userEvent.click(screen.getByRole('button', { name: 'Propose' }))
  await screen.findByText('Proposed. It is live once somebody else approves it.')
  expect(localStorage.length).toBe(1)
})

test('when somebody else was faster the text is kept and the conflict is said', async () => {
  let beaten = false
  aPlaybookDesk({
    live: () => aLive(beaten ? { version: 2 } : {}),
    publish: () => {
      beaten = true
      return { status: 409, body: { code: 'stale', detail: 'Version 2 is live.' } }
    },
  })
  writeDraft('bleusalt', { text: SLOW, base: 1 })
  page(SLOW)
  await userEvent.type(await screen.findByLabelText(/^Why/), 'Faster chat')
  await userEvent.click(screen.getByRole('button', { name: 'Release' }))
  await screen.findByText('conflict')
  expect(localStorage.length).toBe(1)
})
