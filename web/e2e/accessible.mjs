import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The page, as it is now, breaks no rule of accessibility. */
export async function isAccessible(page, what) {
  // The page's own policy forbids injected scripts; the devtools protocol may evaluate all the same.
  await page.evaluate(axe)
  const { violations } = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), RULES)
  const told = violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target.join(' ')).join(' | ')}`)
  assert.deepEqual(told, [], what)
}

export async function fits(page, what) {
  const runsOut = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  assert.equal(runsOut, false, `nothing runs out of the page: ${what}`)
}
