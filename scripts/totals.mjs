// Adds up what the test runners wrote. Parts that are named as arguments must have run a test; none named: all there are.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'))

const required = process.argv.slice(2)
const readers = {
  engine: () => surefire('engine'),
  desk: () => surefire('desk'),
  web: () => vitest('target/web-tests.json'),
}
const total = { passed: 0, failed: 0, skipped: 0 }
let incomplete = false

for (const name of required.length > 0 ? required : Object.keys(readers)) {
  const part = readers[name]()
  if (part.passed + part.failed + part.skipped === 0) {
    if (required.length > 0) console.log(`${name.padEnd(8)} no test ran`)
    incomplete ||= required.length > 0
    continue
  }
  console.log(`${name.padEnd(8)} ${line(part)}`)
  for (const key of Object.keys(total)) total[key] += part[key]
}
console.log(line(total))
process.exitCode = total.failed > 0 || total.passed === 0 || incomplete ? 1 : 0

function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function surefire(module) {
  const folder = `${module}/target/surefire-reports`
  const sum = { passed: 0, failed: 0, skipped: 0 }
  const reports = existsSync(folder) ? readdirSync(folder).filter((it) => /^TEST-.*\.xml$/.test(it)) : []
  for (const report of reports) {
    const head = /<testsuite\s[^>]*>/.exec(readFileSync(join(folder, report), 'utf8'))?.[0] ?? ''
    const count = (name) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(head)?.[1] ?? 0)
    const failed = count('failures') + count('errors')
    sum.failed += failed
    sum.skipped += count('skipped')
    sum.passed += count('tests') - failed - count('skipped')
  }
  return sum
}

function vitest(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const brokenFiles = report.testResults.filter((it) => it.status === 'failed' && it.assertionResults.length === 0).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
