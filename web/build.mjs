// The Java build calls this. `npm ci` runs only when the lock changed, `vite build` only when an input changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(dirname(fileURLToPath(import.meta.url)))

const LOCK_STAMP = 'node_modules/.quarterdeck-lock'
const BUILD_STAMP = 'dist/.quarterdeck-build'
const DEPENDENCIES = ['package.json', 'package-lock.json']
const INPUTS = ['index.html', 'tsconfig.json', 'vite.config.ts', ...filesIn('src'), ...filesIn('public')]

draws()
step('dependencies', LOCK_STAMP, hashOf(DEPENDENCIES), ['npm', 'ci', '--no-audit', '--no-fund', '--prefer-offline'])
step('sources', BUILD_STAMP, hashOf([...DEPENDENCIES, ...INPUTS]), ['npm', 'run', '--silent', 'build'])

/** The typed client must say what the committed document says. */
function draws() {
  const ran = spawnSync(process.execPath, ['api.mjs', '--check'], { stdio: 'inherit' })
  if (ran.status !== 0) process.exit(ran.status ?? 1)
}

function step(what, stamp, hash, [command, ...args]) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    console.log(`web: ${what} unchanged`)
    return
  }
  const ran = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (ran.status !== 0) process.exit(ran.status ?? 1)
  writeFileSync(stamp, hash)
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files.map((it) => it.replaceAll('\\', '/')).toSorted())
    hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}
