// Opens the one ticket of a brand and, given QD_ANSWER, answers it as an agent would; waits until the page shows QD_SEES.
import { desk, launch, signIn, visitor } from './browser.mjs'

const browser = await launch()
const page = await visitor(browser)
await signIn(page)
await page
  .getByRole('row')
  .filter({ has: page.locator('a') })
  .first()
  .click()
const timeline = page.getByRole('region', { name: 'Timeline' })
await timeline
  .getByText(process.env.QD_SEES ?? '')
  .first()
  .waitFor()
if (process.env.QD_ANSWER) {
  await page.locator('#composer').fill(process.env.QD_ANSWER)
  await page.getByRole('button', { name: /^Send to .* by mail/ }).click()
  await timeline.getByText('leaves in').waitFor()
}
if (process.env.QD_SHOT) await page.screenshot({ path: process.env.QD_SHOT })
console.log(`${desk.brand}: ${await page.title()}`)
await browser.close()
