// Saves pictures of the pages to the folder named in QD_SHOTS, to be held beside the design.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { desk, launch, signIn, visitor } from './browser.mjs'

const folder = process.env.QD_SHOTS ?? 'shots'
const brands = (process.env.QD_BRANDS ?? desk.brand).split(',')
const ticket = process.env.QD_TICKET
mkdirSync(folder, { recursive: true })

const browser = await launch()
for (const [width, height] of [
  [1440, 900],
  [390, 844],
]) {
  for (const scheme of ['light', 'dark']) {
    const page = await visitor(browser, { width, height, scheme })
    const shoot = async (name) => {
      await page.waitForTimeout(350)
      await page.screenshot({ path: join(folder, `${name}-${width}-${scheme}.png`) })
    }
    await page.goto(`${desk.url}/sign-in`)
    await page.getByLabel('Work mail').waitFor()
    await shoot('signin')
    for (const brand of brands) {
      await signIn(page, brand)
      await shoot(`queue-${brand}`)
      const row = page
        .getByRole('row')
        .filter({ hasText: ticket ?? /./ })
        .filter({ has: page.locator('a') })
      await row.first().click()
      await page.getByRole('region', { name: 'Timeline' }).waitFor()
      await shoot(`ticket-${brand}`)
    }
    for (const place of ['outbox', 'quarantine']) {
      await page.goto(`${desk.url}/b/${brands[0]}/${place}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await shoot(place)
    }
    await page.context().close()
  }
}
await browser.close()
