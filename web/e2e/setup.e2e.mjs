// An administrator's day in a real browser: searching, rules, views, connections, people, articles.
import assert from 'node:assert/strict'
import { fits, isAccessible } from './accessible.mjs'
import { desk, signIn } from './browser.mjs'
import { runAll } from './run.mjs'

const tests = []
const test = (name, run) => tests.push({ name, run })
const stamp = Date.now().toString(36)

const open = async (page, path) => {
  await page.goto(`${desk.url}/b/${desk.brand}/${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

test('a search is typed, narrowed, misspelt and found, all by the keyboard', async (page) => {
  await signIn(page)
  await page.keyboard.press('g')
  await page.keyboard.press('f')
  const field = page.getByRole('searchbox', { name: 'Search the desk' })
  await field.fill('box status:opne')
  await page.getByText('There is no status').waitFor()
  assert.equal(
    await page
      .locator('[data-wrong]')
      .allInnerTexts()
      .then((it) => it.join('')),
    'status:opne',
  )
  await field.fill('december box')
  const results = page.getByRole('region', { name: 'What was found' })
  await results.getByRole('link').first().waitFor()
  assert.ok((await results.locator('mark').count()) > 0, 'the words stand out')
  await page.getByRole('button', { name: 'Not solved' }).click()
  await page.waitForURL(/status%3Csolved/)
  await isAccessible(page, 'search')
  await results.getByRole('link').first().waitFor()
  await field.press('ArrowDown')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Timeline' }).waitFor()
})

test('a trigger is written, refused at its place, tried, saved, moved by keys, switched off and deleted', async (page) => {
  await signIn(page)
  await open(page, 'setup/rules/trigger')
  await isAccessible(page, 'the rules')
  await page.keyboard.press('c')
  await page.getByRole('heading', { level: 1, name: 'New trigger' }).waitFor()
  const name = `Mark what hums ${stamp}`
  await page.getByLabel('Name').fill(name)
  const all = page.getByRole('group', { name: 'All of these hold' })
  await all.getByRole('button', { name: 'Add a condition' }).click()
  await all.getByLabel('Field').selectOption('subject_includes_word')
  await all.getByLabel('How').selectOption('includes')
  await page.getByRole('button', { name: 'Add an action' }).click()
  await page.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('alert').first().waitFor()
  await all.getByLabel('Value').fill('hums gate')
  await page.getByRole('group', { name: 'Then' }).getByLabel('Value').fill(`hum_${stamp}`)
  await page.getByRole('tab', { name: 'Try on the last 7 days' }).click()
  await page.getByRole('button', { name: 'Try it' }).click()
  await page.getByText(/would have changed/).waitFor()
  await page.getByText(`hum_${stamp}`).first().waitFor()
  await isAccessible(page, 'a rule that is tried')
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('status')
    .filter({ hasText: `${name} is saved` })
    .waitFor()
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByText('as it began').waitFor()
  await isAccessible(page, 'the history of a rule')
  await open(page, 'setup/rules/trigger')
  const handle = page.getByRole('button', { name: `Move ${name}` })
  await handle.focus()
  const kept = page.waitForResponse((it) => it.url().endsWith('/triggers/order') && it.ok())
  await page.keyboard.press('ArrowUp')
  await kept
  await page.getByRole('checkbox', { name: `${name} is active` }).click()
  await page.getByRole('listitem').filter({ hasText: name }).getByText('off').waitFor()
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await page.getByRole('status').filter({ hasText: 'is deleted' }).waitFor()
})

test('a macro’s text is shown on a real ticket while it is written', async (page) => {
  await signIn(page)
  await open(page, 'setup/rules/macro/new')
  await page.getByRole('button', { name: 'Add an action' }).click()
  await page.getByLabel('Action').selectOption('comment_value')
  await page.getByLabel('Text').fill('Dear {{ticket.requester.name}}, until {{ticket.due_date}}')
  await page
    .getByRole('group', { name: 'Preview' })
    .getByText(/^Dear \w/)
    .waitFor()
  await page.getByText('there is nothing to say for ticket.due_date').waitFor()
  await isAccessible(page, 'a macro')
  page.once('dialog', (it) => void it.accept())
  await page.getByRole('link', { name: '← Macros' }).click()
  await page.getByRole('heading', { level: 1, name: 'Macros' }).waitFor()
})

test('a view counts while it is built, and stands in the inbox', async (page) => {
  await signIn(page)
  await open(page, 'setup/views/new')
  const title = `Pending ${stamp}`
  await page.getByLabel('Name').fill(title)
  await page.getByLabel('How').selectOption('is')
  await page.getByLabel('Value').selectOption('pending')
  await page
    .getByRole('region', { name: 'What it would hold now' })
    .getByText(/^\d+ tickets?$/)
    .waitFor()
  await isAccessible(page, 'the editor of a view')
  await page.getByRole('button', { name: 'Create' }).click()
  await page.waitForURL(/\/views\/\d+$/)
  await page.getByRole('link', { name: 'Edit the view' }).waitFor()
  await page.getByRole('table').waitFor()
  await isAccessible(page, 'a view')
  await page.goto(`${desk.url}/b/${desk.brand}/queue/open`)
  await page.getByRole('navigation').getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
})

test('a token is shown once and revoked, and a client is registered', async (page) => {
  await signIn(page)
  await open(page, 'setup/tokens')
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'New token' })
  await dialog.getByLabel('What is it for?').fill(`Report ${stamp}`)
  await dialog.getByRole('button', { name: 'Make the token' }).click()
  const token = await dialog.getByRole('textbox', { name: 'Token' }).inputValue()
  assert.match(token, /^qd_/)
  await isAccessible(page, 'a token')
  await dialog.getByRole('button', { name: 'I have it' }).click()
  await page.getByRole('button', { name: new RegExp(`Revoke.*Report ${stamp}`) }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click()
  await page
    .getByRole('listitem')
    .filter({ hasText: `Report ${stamp}` })
    .waitFor({ state: 'detached' })
  await open(page, 'setup/oauth')
  await page.getByRole('button', { name: 'Register a client' }).click()
  const client = page.getByRole('dialog', { name: 'Register a client' })
  await client.getByLabel('Name', { exact: true }).fill('Data lake')
  await client.getByLabel('Identifier').fill(`lake-${stamp}`)
  await client.getByRole('button', { name: 'Register', exact: true }).click()
  assert.ok((await client.getByRole('textbox', { name: 'Client secret' }).inputValue()).length > 20)
})

test('a customer is written down, found and reached another way', async (page) => {
  await signIn(page)
  await open(page, 'customers')
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'New customer' })
  await dialog.getByLabel('Name').fill(`Orla Finn ${stamp}`)
  await dialog.getByLabel('Mail').fill(`orla.${stamp}@example.com`)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { level: 1, name: `Orla Finn ${stamp}` }).waitFor()
  await page.getByLabel('Another address or number').fill('+44 20 7946 0018')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('442079460018').waitFor()
  await isAccessible(page, 'a customer')
  await open(page, 'customers')
  await page.getByRole('searchbox').fill(`orla.${stamp}`)
  await page.getByRole('link', { name: `Orla Finn ${stamp}` }).waitFor()
  await isAccessible(page, 'the customers')
})

test('an article is written as a draft, read, published and translated', async (page) => {
  await signIn(page)
  await open(page, 'articles')
  await isAccessible(page, 'the help centre')
  await page.getByRole('link', { name: 'New article' }).click()
  await page.getByLabel('Title').fill(`Care for lamps ${stamp}`)
  await page.getByLabel('Text').fill('<h2>Daily</h2><p>Dust it.</p>')
  await page.getByRole('region', { name: 'How it reads' }).getByRole('heading', { name: 'Daily' }).waitFor()
  await isAccessible(page, 'the editor of an article')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: `Care for lamps ${stamp}` }).waitFor()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('status').filter({ hasText: 'It is published' }).waitFor()
  await page.getByLabel('Translate into…').selectOption('de')
  await page.getByLabel('Title').fill('Pflege')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { level: 1, name: 'Pflege' }).waitFor()
  await isAccessible(page, 'an article')
})

const PAGES = [
  'search?q=box',
  'setup/rules/trigger',
  'setup/rules/automation/new',
  'setup/views',
  'setup/webhooks/new',
  'setup/tokens',
  'setup/transfers',
  'setup/groups',
  'setup/fields',
  'setup/forms',
  'setup/statuses',
  'customers',
  'organizations',
  'articles',
]

test('an address that leads nowhere says so, and the desk around it stays', async (page) => {
  await signIn(page)
  for (const path of ['customers/abc', 'setup/rules/trigger/abc', 'setup/rules/wish', 'articles/abc', 'tickets/abc']) {
    await page.goto(`${desk.url}/b/${desk.brand}/${path}`)
    await page.getByRole('heading', { level: 1, name: 'There is no such page.' }).waitFor()
    await page.getByRole('navigation', { name: 'Places' }).waitFor()
    await isAccessible(page, path)
  }
})

for (const [width, scheme] of [
  [390, 'light'],
  [390, 'dark'],
  [1440, 'dark'],
]) {
  test(`every page of it fits and can be read at ${width} in ${scheme}`, async (page) => {
    await signIn(page)
    for (const path of PAGES) {
      await open(page, path)
      await page.waitForLoadState('networkidle')
      await isAccessible(page, path)
      await fits(page, path)
    }
  })
}

await runAll(tests)
