// A manager changes what a brand promises, in a real browser against a running desk: QD_URL, QD_EMAIL and QD_BRAND say which.
import assert from 'node:assert/strict'
import { fits, isAccessible } from './accessible.mjs'
import { desk, signIn } from './browser.mjs'
import { runAll } from './run.mjs'

const tests = []
const test = (name, run) => tests.push({ name, run })

const editor = (page) => page.getByRole('textbox', { name: 'Playbook text' })
const place = (page, path = '') => page.goto(`${desk.url}/b/${desk.brand}/playbook${path}`)
const isOpen = (page, name) => page.getByRole('dialog', { name }).waitFor()

async function openEditor(page) {
  await place(page)
  await editor(page).waitFor()
  await page.getByRole('heading', { name: /You are open/, includeHidden: true }).waitFor({ state: 'attached' })
}

/** The seconds in which chat is answered, changed as a person would: the ladder leads there, a double click takes it. */
async function changeChat(page, from, to) {
  await page.getByRole('button', { name: /^Chat answered live/ }).click()
  const line = page.locator('.cm-activeLine').filter({ hasText: /^\s*chat:/ })
  await line.locator('.cm-number').filter({ hasText: from }).dblclick()
  await page.keyboard.type(to)
  await page.getByRole('button', { name: new RegExp(`^Chat answered live .*90% within ${to}`) }).waitFor()
}

/** In how many seconds the desk promises to answer a chat that comes in now, as its own programming interface says. */
async function promiseToAChat(page) {
  const ticket = await page.evaluate(async (brand) => {
    const token = decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '')
    const answer = await fetch('/api/desk/tickets', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Quarterdeck-Brand': brand, 'X-XSRF-TOKEN': token },
      body: JSON.stringify({
        subject: 'Is anybody there?',
        text: 'I have a question.',
        customer: { email: 'ana.reyes@example.com', name: 'Ana Reyes' },
        channel: 'chat',
      }),
    })
    return answer.json()
  }, desk.brand)
  const first = ticket.clocks.find((it) => it.kind === 'first_response')
  const { rule } = first.reasons.find((it) => it.source === 'channels.chat.answer')
  const [, amount, unit] = /^([\d.]+)(s|m|bm)$/.exec(rule) ?? assert.fail(`chat is promised ${rule}`)
  return Number(amount) * (unit === 's' ? 1 : 60)
}

async function release(page, reason) {
  await page.getByRole('button', { name: 'Release', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^Release the/ })
  await dialog.getByLabel(/^Why/).fill(reason)
  await dialog.getByRole('button', { name: 'Release' }).click()
  await page.getByRole('status').filter({ hasText: 'is live.' }).waitFor()
}

test('chat is promised in 30 s instead of 60: seen in ladder and sentence, released, kept by the desk, rolled back', async (page) => {
  await signIn(page)
  await openEditor(page)
  assert.equal(await promiseToAChat(page), 60)
  await changeChat(page, '60s', '30s')

  await page.getByRole('button', { name: 'Diff as sentences' }).click()
  const difference = page.getByRole('dialog', { name: 'What would change' })
  await difference.getByRole('listitem').filter({ hasText: /chat/i }).filter({ hasText: 'stricter' }).waitFor()
  assert.match(await difference.innerText(), /open ticket/)
  await difference.getByRole('button', { name: 'Close' }).last().click()
  await difference.waitFor({ state: 'hidden' })

  await release(page, 'Chat is answered faster before the holidays')
  assert.equal(await promiseToAChat(page), 30)
  await page.getByText(/live\. Nothing is changed\./).waitFor()

  await place(page, '/escalation')
  await page.getByRole('row').filter({ hasText: /Chat/ }).filter({ hasText: '30s' }).waitFor()

  await place(page, '/releases')
  const releases = page.getByRole('list', { name: 'Releases' }).getByRole('listitem')
  const [newest, older] = [releases.first(), releases.nth(1)]
  assert.match(await newest.innerText(), /live[\s\S]*Chat is answered faster/)
  await older.getByRole('button', { name: 'Compare with live' }).click()
  const compare = page.getByRole('dialog', { name: /were live again/ })
  await compare.getByRole('listitem').filter({ hasText: 'looser' }).waitFor()
  await page.keyboard.press('Escape')
  await compare.waitFor({ state: 'hidden' })
  await older.getByRole('button', { name: /^Roll back/ }).click()
  const back = page.getByRole('dialog', { name: /^Roll back/ })
  await back.getByLabel(/^Why/).fill('Too few people for it')
  await back.getByRole('button', { name: 'Roll back' }).click()
  await page.getByRole('status').filter({ hasText: 'with the text of version' }).waitFor()
  assert.equal(await promiseToAChat(page), 60)
})

test('broken text keeps its last meaning, and a finding leads to its place and mends it', async (page) => {
  await signIn(page)
  await openEditor(page)
  await page.getByRole('button', { name: /^Chat answered live/ }).click()
  await page.locator('.cm-activeLine .cm-number').filter({ hasText: '60s' }).dblclick()
  await page.keyboard.press('ArrowLeft')
  for (const _ of 'within ') await page.keyboard.press('Backspace')
  await page.keyboard.type('in ')
  await page.getByText('This is what it meant before.').waitFor()
  await page.getByRole('heading', { name: /You are open/ }).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Release', exact: true }).getAttribute('aria-disabled'), 'true')
  await page.getByRole('button', { name: 'Make it 90% within 60s' }).last().click()
  await page.getByText(/live\. Nothing is changed\./).waitFor()
})

test('a draft outlives the page, the keyboard leaves the text, and F8 goes through the findings', async (page) => {
  await signIn(page)
  await openEditor(page)
  await editor(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('# a thought')
  await page.getByText('Kept on this machine').waitFor()
  await page.reload()
  await editor(page).waitFor()
  await page.getByText(/^Draft on version/).waitFor()
  await editor(page).focus()
  await page.keyboard.press('F8')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await page.waitForFunction(() => !document.activeElement?.closest('.cm-editor'))
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await page.getByText(/live\. Nothing is changed\./).waitFor()
})

test('with four eyes a release is proposed, its author cannot approve it, and it is declined with a reason', async (page) => {
  await signIn(page)
  await place(page, '/releases')
  await page.getByLabel('Every release needs a second person').check()
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor()
  await openEditor(page)
  await changeChat(page, '60s', '45s')
  await page.getByRole('button', { name: 'Release', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^Release the/ })
  await dialog.getByText('somebody else must approve it').waitFor()
  await dialog.getByLabel(/^Why/).fill('Half way')
  await dialog.getByRole('button', { name: 'Propose' }).click()
  await page.getByRole('status').filter({ hasText: 'Proposed.' }).waitFor()
  await place(page, '/releases')
  const waiting = page.getByRole('list', { name: 'Waiting for a second person' }).getByRole('listitem')
  assert.equal(await waiting.getByRole('button', { name: 'Approve' }).getAttribute('aria-disabled'), 'true')
  await waiting.getByRole('button', { name: 'Decline' }).click()
  const no = page.getByRole('dialog', { name: 'Decline the proposal' })
  await no.getByLabel(/^Why/).fill('Not before January')
  await no.getByRole('button', { name: 'Decline' }).click()
  await waiting.waitFor({ state: 'hidden' })
  await page.getByLabel('Every release needs a second person').uncheck()
  await page.getByRole('status').filter({ hasText: 'Saved.' }).first().waitFor()
})

for (const width of [1440, 390]) {
  for (const scheme of ['light', 'dark']) {
    test(`editor, dialogs, releases and published page are accessible at ${width} in ${scheme}`, async (page) => {
      await signIn(page)
      await openEditor(page)
      await isAccessible(page, 'text')
      if (width < 500) {
        await page.getByRole('button', { name: 'Meaning' }).click()
        await isAccessible(page, 'meaning')
        await fits(page, 'meaning')
        await page.getByRole('button', { name: 'File' }).click()
      }
      await editor(page).focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('# a thought')
      await page.getByRole('button', { name: 'Diff as sentences' }).click()
      await isOpen(page, 'What would change')
      await page.getByText('open ticket').waitFor()
      await isAccessible(page, 'difference')
      await page.getByRole('button', { name: 'Go on to the release' }).click()
      await isOpen(page, /^Release the/)
      await isAccessible(page, 'release')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Discard changes' }).click()
      for (const path of ['/releases', '/escalation']) {
        await place(page, path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await isAccessible(page, path)
        await fits(page, path)
      }
    })
  }
}

await runAll(tests)
