// One agent's day in a real browser against a running desk: QD_URL, QD_EMAIL, QD_PASSWORD and QD_BRAND say which.
import assert from 'node:assert/strict'
import { fits, isAccessible } from './accessible.mjs'
import { desk, signIn } from './browser.mjs'
import { runAll } from './run.mjs'

const tests = []
const test = (name, run) => tests.push({ name, run })
const subject = `Harbour lamp flickers ${Date.now().toString(36)}`

/** The ticket this run works on, opened through the dialog so that no other data is needed. */
async function openTicket(page, title = subject) {
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'New ticket' })
  await dialog.getByLabel('Customer’s name').fill('Ana Reyes')
  await dialog.getByLabel('Customer’s mail').fill('ana.reyes@example.com')
  await dialog.getByLabel('Subject').fill(title)
  await dialog.getByLabel('What do they say?').fill('It flickers since Tuesday.')
  await dialog.getByRole('button', { name: 'Open the ticket' }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

const composer = (page) => page.getByRole('textbox', { name: 'Reply to Ana Reyes by mail' })
const timeline = (page) => page.getByRole('region', { name: 'Timeline' })

test('a wrong password is refused in words, and the right one opens the desk', async (page) => {
  await page.goto(`${desk.url}/sign-in`)
  await page.getByLabel('Work mail').fill(desk.email)
  await page.getByLabel('Password', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').filter({ hasText: 'do not belong together' }).waitFor()
  await signIn(page)
  assert.match(await page.title(), /Quarterdeck/)
})

test('the queue says its order and every row its promise in words', async (page) => {
  await signIn(page)
  await page.getByText('Ordered by').waitFor()
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox') })
    .first()
  assert.match(await row.innerText(), /left|late|paused/)
})

test('a ticket is opened, answered, taken back, answered again, noted, assigned and solved', async (page) => {
  await signIn(page)
  await openTicket(page)
  await page
    .getByText(/^Owner/)
    .first()
    .waitFor()
  await page.getByText(/^Next step/).waitFor()

  await composer(page).fill('You will have a new lamp tomorrow.')
  await page.getByRole('button', { name: /Send to Ana by mail/ }).click()
  await page.getByRole('status').filter({ hasText: 'Sent to Ana in' }).waitFor()
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await page.waitForFunction(() => document.querySelector('#composer')?.value === 'You will have a new lamp tomorrow.')

  await composer(page).press('Control+Enter')
  await page.waitForFunction(() => document.querySelector('#composer')?.value === '')
  await timeline(page).getByText('leaves in').waitFor()

  await page.getByRole('button', { name: 'Write a note in the log' }).click()
  const note = page.getByRole('textbox', { name: 'Internal note' })
  await note.fill('Hi Ana, this is only a note')
  await page.getByRole('button', { name: 'Save internal note' }).click()
  const doubt = page.getByRole('dialog', { name: 'This looks like a reply.' })
  await doubt.getByRole('button', { name: 'Keep writing' }).click()
  await note.fill('The lamp is of lot 6B-114.')
  await note.press('Control+Enter')
  await timeline(page).getByText('The lamp is of lot 6B-114.').waitFor()

  const owner = page.getByRole('button', { name: /^Owner:/ })
  const before = await owner.innerText()
  await owner.click()
  await page
    .getByRole('listbox', { name: 'Owner' })
    .getByRole('option')
    .filter({ hasNotText: before.split('\n').at(-1) })
    .first()
    .click()
  await page.waitForFunction((old) => !document.body.innerText.includes(`Owner: ${old}`), before)
  await page.getByRole('status').filter({ hasText: 'Assigned to' }).waitFor()

  await page.getByRole('button', { name: 'Solve', exact: true }).click()
  await page.getByRole('button', { name: 'Reopen' }).waitFor()
  await page.getByRole('button', { name: 'Reopen' }).click()
  await page.getByRole('button', { name: 'Solve', exact: true }).waitFor()
})

test('why? opens the sum behind the promise and gives the focus back', async (page) => {
  await signIn(page)
  await openTicket(page, `${subject} why`)
  const why = page.getByRole('button', { name: /^Why / }).first()
  await why.click()
  const sum = page.getByRole('dialog')
  await sum.getByText('Strictest, it binds').waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]'))
  await page.keyboard.press('Escape')
  await sum.waitFor({ state: 'hidden' })
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Why '))
})

test('everything goes without a mouse', async (page) => {
  await signIn(page)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'row')
  await page.keyboard.press('Space')
  await page.getByRole('toolbar', { name: '1 selected' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await page.getByRole('dialog', { name: /Assign/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.keyboard.press('Enter')
  await timeline(page).waitFor()
  await page.keyboard.press('r')
  await page.waitForFunction(() => document.activeElement?.id === 'composer')
  await page.keyboard.type('A thought')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Internal note' }).waitFor()
  await page.keyboard.press('Escape')
  const ticket = page.url()
  await page.keyboard.press('a')
  await page.getByRole('listbox', { name: 'Owner' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Owner')
  await page.keyboard.press('Escape')
  await page.getByRole('listbox', { name: 'Owner' }).waitFor({ state: 'hidden' })
  assert.equal(page.url(), ticket, 'closing a list does not leave the page')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'All keys' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+k')
  const search = page.getByRole('textbox', { name: 'Search or do anything' })
  await search.waitFor()
  await page.waitForFunction((it) => document.activeElement === it, await search.elementHandle())
  await page.keyboard.type('solved')
  await page.locator('[data-action][data-selected]').filter({ hasText: 'Solved' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/queue\/solved/)
})

test('a draft outlives the page', async (page) => {
  await signIn(page)
  await openTicket(page, `${subject} draft`)
  await composer(page).fill('Half a sentence')
  await page.reload()
  await timeline(page).waitFor()
  assert.equal(await composer(page).inputValue(), 'Half a sentence')
})

test('what one page changes, another sees by itself', async (page) => {
  await signIn(page)
  await openTicket(page, `${subject} live`)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await timeline(other).waitFor()
  await page.getByRole('button', { name: 'Write a note in the log' }).click()
  await page.getByRole('textbox', { name: 'Internal note' }).fill('Seen in both windows')
  await page.getByRole('button', { name: 'Save internal note' }).click()
  await timeline(other).getByText('Seen in both windows').waitFor()
})

for (const width of [1440, 390]) {
  for (const scheme of ['light', 'dark']) {
    test(`sign-in, queue, ticket and outbox are accessible at ${width} in ${scheme}`, async (page) => {
      await page.goto(`${desk.url}/sign-in`)
      await page.getByLabel('Work mail').waitFor()
      await isAccessible(page, 'sign-in')
      await signIn(page)
      await isAccessible(page, 'queue')
      await page
        .getByRole('row')
        .filter({ has: page.locator('a') })
        .first()
        .click()
      await timeline(page).waitFor()
      await isAccessible(page, 'ticket')
      await fits(page, 'ticket')
      await page.goto(`${desk.url}/b/${desk.brand}/outbox`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await isAccessible(page, 'outbox')
    })
  }
}

await runAll(tests)
