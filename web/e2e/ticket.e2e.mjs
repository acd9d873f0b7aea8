// The complete ticket in a real browser: what is known of it, macros, merging and splitting, the bin, colleagues at the
// same ticket, side conversations, rules, and many at once. It runs against the demo: QD_URL, QD_EMAIL, QD_PASSWORD.
import assert from 'node:assert/strict'
import { fits, isAccessible } from './accessible.mjs'
import { desk, signIn } from './browser.mjs'
import { runAll } from './run.mjs'

const tests = []
const test = (name, run) => tests.push({ name, run })
const run = Date.now().toString(36)

const LEAD = 'rasheeda.amin@example.com'
const COLLEAGUE = 'tomas.ortega@example.com'
const timeline = (page) => page.getByRole('region', { name: 'Timeline' })
const toast = (page, words) => page.getByRole('status').filter({ hasText: words }).first()
const reply = (page) => page.getByRole('textbox', { name: 'Reply to Bo Lind by mail' })
const heading = (page, title) => page.getByRole('heading', { level: 1, name: title })

async function openTicket(page, title, name = 'Ana Reyes') {
  await page.getByRole('grid').waitFor()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'New ticket' })
  await dialog.getByLabel('Customer’s name').fill(name)
  await dialog.getByLabel('Customer’s mail').fill(`${name.toLowerCase().replace(' ', '.')}@example.com`)
  await dialog.getByLabel('Subject').fill(title)
  await dialog.getByLabel('What do they say?').fill('It flickers since Tuesday.')
  await dialog.getByRole('button', { name: 'Open the ticket' }).click()
  await heading(page, title).waitFor()
  return Number(/tickets\/(\d+)/.exec(page.url())[1])
}

const more = async (page, name) => {
  await page.keyboard.press('.')
  await page.getByRole('menuitem', { name }).click()
}

/** The demo's ticket on which a trigger, an incident and a side conversation have left their traces. */
async function theCrackedLid(page) {
  await page.goto(`${desk.url}/b/${desk.brand}/queue/open`)
  await page.getByRole('row').filter({ hasText: 'arrived cracked' }).first().click()
  await timeline(page).waitFor()
}

test('type, tags, a form and its fields are set beside the ticket, without a mouse too', async (page) => {
  await signIn(page)
  await openTicket(page, `Lamp ${run} about`)
  await page.keyboard.press('t')
  await page.waitForFunction(() => document.activeElement?.id === 'ticket-tags')
  await page.keyboard.type('Lamp ')
  await page.getByRole('button', { name: 'Remove lamp' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Type/ }).click()
  await page.getByRole('option', { name: 'Task' }).click()
  await page.getByLabel('Due', { exact: true }).waitFor()
  await page.getByRole('button', { name: /^Form/ }).click()
  await page.getByRole('option', { name: 'Product fault' }).click()
  const order = page.getByRole('textbox', { name: 'Order number' })
  await order.fill('104482')
  await order.press('Enter')
  await page.getByRole('checkbox', { name: 'Photo seen' }).check()
  await page.waitForTimeout(300)
  await page.reload()
  await timeline(page).waitFor()
  assert.equal(await page.getByRole('textbox', { name: 'Order number' }).inputValue(), '104482')
  assert.equal(await page.getByRole('checkbox', { name: 'Photo seen' }).isChecked(), true)
  await page.getByRole('button', { name: 'Remove lamp' }).waitFor()
})

test('a macro is found, read, used and taken back; one with a gap is blocked', async (page) => {
  await signIn(page)
  await openTicket(page, `Lamp ${run} macro`)
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Macros' })
  await dialog.getByRole('combobox').fill('call')
  await dialog.getByRole('alert').filter({ hasText: 'phone' }).waitFor()
  await dialog.getByRole('combobox').fill('photo')
  await dialog.getByText('Could you send us a photo of it, Ana?').waitFor()
  await isAccessible(page, 'macros')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await page.waitForFunction(() => document.querySelector('#composer')?.value.startsWith('Could you send us'))
  await page.getByRole('button', { name: 'Remove photo_asked' }).waitFor()
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await toast(page, 'The macro is taken back').waitFor()
  await page.waitForFunction(() => document.querySelector('#composer')?.value === '')
  await page.getByRole('button', { name: 'Remove photo_asked' }).waitFor({ state: 'hidden' })
})

test('two tickets become one and two again; a message becomes a ticket and comes back', async (page) => {
  await signIn(page)
  const into = await openTicket(page, `Lamp ${run} merge one`)
  await page.goto(`${desk.url}/b/${desk.brand}/queue/open`)
  const from = await openTicket(page, `Lamp ${run} merge two`)
  await more(page, /^Merge/)
  const dialog = page.getByRole('dialog', { name: `Merge #${from} into another` })
  await dialog.getByRole('combobox', { name: 'Into' }).fill(String(into))
  await page.getByRole('option', { name: new RegExp(`#${into}`) }).waitFor()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: `Merge into #${into}` }).click()
  await heading(page, `Lamp ${run} merge one`).waitFor()
  await timeline(page).getByText(`Ticket #${from} goes on here`).waitFor()
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await toast(page, 'stands on its own again').waitFor()

  await page.getByRole('button', { name: 'Write a note in the log' }).click()
  await page.getByRole('textbox', { name: 'Internal note' }).fill('Another matter altogether')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Write a note in the log' }).waitFor()
  await more(page, /^Split/)
  await page.getByRole('checkbox', { name: /Another matter/ }).check()
  await isAccessible(page, 'split')
  await page.getByRole('button', { name: 'Split off 1 message' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith(`/${into}`))
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await toast(page, 'The messages are back').waitFor()
})

test('words are taken out of a message; the ticket goes into the bin, comes back and goes for good', async (page) => {
  await signIn(page, desk.brand, LEAD)
  const id = await openTicket(page, `Lamp ${run} bin`)
  await more(page, /words or files/)
  const message = page.getByRole('dialog').getByRole('textbox').first()
  await message.evaluate((it) => {
    it.focus()
    it.setSelectionRange(0, 2)
  })
  await message.press('Shift+ArrowRight')
  await page.getByRole('button', { name: 'Take the words out' }).click()
  await toast(page, 'The words are gone').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await timeline(page).getByText('▇').waitFor()

  await more(page, /Put it into the bin/)
  await page.getByRole('button', { name: 'Put it into the bin' }).click()
  await page.waitForURL(/queue\/open/)
  await page.goto(`${desk.url}/b/${desk.brand}/bin`)
  const line = page.getByRole('listitem').filter({ hasText: `#${id}` })
  await line.getByRole('button', { name: 'Restore' }).click()
  await toast(page, `#${id} is back`).waitFor()
  await page.goto(`${desk.url}/b/${desk.brand}/tickets/${id}`)
  await timeline(page).waitFor()
  await more(page, /Put it into the bin/)
  await page.getByRole('button', { name: 'Put it into the bin' }).click()
  await page.waitForURL(/queue\/open/)
  await page.getByRole('grid').waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await page.waitForURL(/\/bin$/)
  await isAccessible(page, 'bin')
  await line.getByRole('button', { name: 'Take it away for good' }).click()
  const sure = page.getByRole('dialog')
  await sure.getByRole('textbox').fill(String(id))
  await sure.getByRole('button', { name: 'Take it away for good' }).click()
  await line.waitFor({ state: 'hidden' })
})

test('two agents see each other, and a reply that meets a newer one is held with both in sight', async (page) => {
  await signIn(page)
  await openTicket(page, `Lamp ${run} collision`, 'Bo Lind')
  const context = await page.context().browser().newContext({ reducedMotion: 'reduce' })
  try {
    const other = await context.newPage()
    await signIn(other, desk.brand, COLLEAGUE)
    await other.goto(page.url())
    await timeline(other).waitFor()
    await page.getByRole('img', { name: /Tomás Ortega has this ticket open too/ }).waitFor()
    await reply(other).pressSequentially('I have it, a new lamp is on its way.')
    await page.getByRole('status').filter({ hasText: 'Tomás is replying' }).waitFor()
    await reply(page).fill('You will have a new lamp tomorrow.')
    await reply(other).press('Control+Enter')
    const news = page.getByRole('alert').filter({ hasText: 'Your text is kept' })
    await news.getByText('I have it, a new lamp is on its way.').waitFor()
    await news.getByText('You will have a new lamp tomorrow.').waitFor()
    await reply(page).press('Control+Enter')
    assert.equal(await reply(page).inputValue(), 'You will have a new lamp tomorrow.')
    await isAccessible(page, 'collision')
  } finally {
    await context.close()
  }
})

test('a draft begun on one machine is found on another', async (page) => {
  await signIn(page)
  await openTicket(page, `Lamp ${run} draft`)
  await page.getByRole('textbox', { name: 'Reply to Ana Reyes by mail' }).fill('Half a sentence')
  await page.getByText('draft kept on the desk').waitFor()
  const context = await page.context().browser().newContext({ reducedMotion: 'reduce' })
  try {
    const other = await context.newPage()
    await signIn(other)
    await other.goto(page.url())
    await other.waitForFunction(() => document.querySelector('#composer')?.value === 'Half a sentence')
  } finally {
    await context.close()
  }
})

test('somebody outside is asked beside the ticket, and it is closed and opened again', async (page) => {
  await signIn(page)
  await openTicket(page, `Lamp ${run} aside`)
  await page.getByRole('tab', { name: 'Aside' }).click()
  await page.getByRole('button', { name: /Ask somebody/ }).click()
  await page.getByRole('combobox', { name: 'To' }).fill('quality@kaolin.example.com')
  await page.keyboard.press('Enter')
  await page.getByLabel('Your question').fill('Was the wick changed?')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const part = page.getByRole('region', { name: `Lamp ${run} aside` })
  await part.getByText('Was the wick changed?').waitFor()
  await part.getByRole('button', { name: 'Close it' }).click()
  await part.getByRole('button', { name: 'Open again' }).click()
  await part.getByRole('button', { name: 'Close it' }).waitFor()
  await timeline(page).getByText('in a side conversation').waitFor()
})

test('a line that a rule wrote leads to the reason, and the customer’s timeline holds all of it', async (page) => {
  await signIn(page)
  await theCrackedLid(page)
  await timeline(page).getByRole('link', { name: 'Say that something came broken' }).first().click()
  await page.getByText('It ran because all that it asks for held').waitFor()
  await isAccessible(page, 'rules')
  const rule = await page.getByRole('link', { name: 'Open the rule' }).first().getAttribute('href')
  assert.match(rule, /\/setup\/rules\/trigger\/\d+$/)
  await page.getByRole('tab', { name: 'Rules' }).press('ArrowLeft')
  await page.getByRole('tab', { name: 'Aside' }).press('ArrowLeft')
  await page.getByRole('region', { name: 'Everything with them' }).getByText('Guten Tag').waitFor()
  await page.getByRole('tab', { name: 'Details' }).click()
  await page
    .getByRole('list', { name: 'Its incidents' })
    .getByRole('link', { name: /Lid broken/ })
    .waitFor()
})

test('many are tried, changed, watched and taken back', async (page) => {
  await signIn(page)
  const tag = `many_${run}`
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  await page.getByRole('toolbar', { name: '2 selected' }).waitFor()
  await page.keyboard.press('b')
  const dialog = page.getByRole('dialog', { name: 'Change 2 tickets' })
  await dialog.getByRole('combobox', { name: 'Add tags' }).fill(tag)
  await page.keyboard.press('Enter')
  await isAccessible(page, 'bulk')
  await dialog.getByRole('button', { name: 'See what would happen' }).click()
  await dialog.getByText('2 tickets would change').waitFor()
  await dialog.getByRole('button', { name: 'Change 2 tickets' }).click()
  await dialog.getByText('2 tickets changed').waitFor()
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await dialog.getByText('2 taken back').waitFor()
})

test('several are chosen with a finger and changed at 390 in light', async (page) => {
  await signIn(page)
  const rows = page.locator('[data-ticket]')
  await page.getByRole('button', { name: 'Select', exact: true }).tap()
  await page.getByText('Tap the tickets that you mean').waitFor()
  await rows.nth(0).tap()
  await rows.nth(1).getByRole('link').tap()
  const bar = page.getByRole('toolbar', { name: '2 selected' })
  await bar.waitFor()
  await isAccessible(page, 'choosing')
  await fits(page, 'choosing')
  await bar.getByRole('button', { name: 'Change…' }).tap()
  await page.getByRole('dialog', { name: 'Change 2 tickets' }).getByRole('button', { name: 'Cancel' }).tap()
  await page.getByRole('button', { name: 'Done', exact: true }).tap()
  await bar.waitFor({ state: 'detached' })
  // A finger that rests on a row begins it as well, and does not open the ticket.
  await rows.nth(2).dispatchEvent('pointerdown', { pointerType: 'touch', bubbles: true, clientX: 90, clientY: 300 })
  await page.getByRole('toolbar', { name: '1 selected' }).waitFor()
  await rows.nth(2).dispatchEvent('pointerup', { pointerType: 'touch', bubbles: true })
  await page.getByRole('button', { name: 'Clear the selection' }).tap()
})

for (const [width, scheme] of [
  [1440, 'dark'],
  [390, 'light'],
]) {
  test(`what lies beside the ticket is accessible at ${width} in ${scheme}`, async (page) => {
    await signIn(page)
    await theCrackedLid(page)
    if (width < 1100) await page.getByRole('button', { name: 'Details', exact: true }).last().click()
    for (const tab of ['Details', 'Customer', 'Aside', 'Rules']) {
      await page.getByRole('tab', { name: tab }).click()
      await page.waitForTimeout(250)
      await isAccessible(page, tab)
      await fits(page, tab)
    }
  })
}

await runAll(tests)
