import assert from 'node:assert/strict'
import { launch, visitor } from './browser.mjs'

/** Runs tests one after the other, each as a fresh visitor; a name that ends in `at 390 in dark` says how it looks. */
export async function runAll(tests) {
  const browser = await launch()
  const only = process.argv[2]
  const counts = { passed: 0, failed: 0 }
  for (const { name, run } of tests.filter((it) => !only || it.name.includes(only))) {
    const look = /at (\d+) in (\w+)/.exec(name)
    const page = await visitor(browser, look ? { width: Number(look[1]), scheme: look[2] } : {})
    const broken = []
    page.on('pageerror', (error) => broken.push(error.message))
    try {
      await run(page)
      assert.deepEqual(broken, [], 'the page threw nothing')
      counts.passed++
      console.log(`✓ ${name}`)
    } catch (error) {
      counts.failed++
      console.log(`✗ ${name}\n  ${String(error.stack ?? error).replaceAll('\n', '\n  ')}`)
      if (process.env.QD_SHOTS) await page.screenshot({ path: `${process.env.QD_SHOTS}/failed-${counts.failed}.png` })
    }
    await page.context().close()
  }
  await browser.close()
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  process.exit(counts.failed === 0 ? 0 : 1)
}
