import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SRC = join(dirname(fileURLToPath(import.meta.url)), '..')
const GROUND = new Set(['app', 'api', 'ui', 'spec', ''])

type File = { path: string; folder: string; text: string; imports: string[] }

const files: File[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((it) => /\.tsx?$/.test(it))
  .map((it) => it.replaceAll('\\', '/'))
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8')
    const found = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((it) => it[1] ?? '')
    const imports = found.map((it) => relative(SRC, normalize(join(SRC, dirname(path), it))).replaceAll('\\', '/'))
    return { path, folder: path.includes('/') ? (path.split('/')[0] ?? '') : '', text, imports }
  })
const main = files.filter((it) => !/\.spec\.tsx?$/.test(it.path) && it.folder !== 'spec')
const features = [...new Set(main.map((it) => it.folder))].filter((it) => !GROUND.has(it))

const broken = (in_: (it: File) => boolean, may: (imported: string, it: File) => boolean): string[] =>
  main.filter(in_).flatMap((it) => it.imports.filter((to) => !may(to, it)).map((to) => `${it.path} imports ${to}`))

const having = (what: RegExp, but: (it: File) => boolean = () => false): string[] =>
  main.filter((it) => !but(it) && what.test(it.text)).map((it) => it.path)

test('a feature imports ui, api and app/paths, never another feature', () => {
  expect(features.toSorted()).toEqual([
    'accounts',
    'automation',
    'channels',
    'customers',
    'fields',
    'knowledge',
    'playbook',
    'search',
    'tickets',
    'transfer',
  ])
  expect(
    broken(
      (it) => features.includes(it.folder),
      (to, it) => [it.folder, 'ui', 'api'].some((known) => to.startsWith(`${known}/`)) || to === 'app/paths',
    ),
  ).toEqual([])
})

test('ui knows no domain, api knows no page', () => {
  expect(
    broken(
      (it) => it.folder === 'ui',
      (to) => to.startsWith('ui/'),
    ),
  ).toEqual([])
  expect(
    broken(
      (it) => it.folder === 'api',
      (to) => to.startsWith('api/'),
    ),
  ).toEqual([])
})

test('the desk is asked through the client that is generated from its document, and no other way', () => {
  expect(having(/import \{[^}]*\bcall\b[^}]*\} from '[./]*http'/)).toEqual(['api/desk.ts'])
  expect(having(/\bfetch\(/)).toEqual(['api/http.ts'])
})

test('each feature keeps its words in one file', () => {
  for (const it of [...features, 'app']) expect(main.some((file) => file.path === `${it}/words.ts`)).toBe(true)
})

test('only pages are default exports', () => {
  expect(having(/^export default/m, (it) => it.path.endsWith('Page.tsx'))).toEqual([])
})

test('a component has at most 150 lines', () => {
  expect(
    main.filter((it) => it.path.endsWith('.tsx') && it.text.split('\n').length > 150).map((it) => it.path),
  ).toEqual([])
})

test('nobody asks the desk’s own clock for the time', () => {
  expect(having(/Date\.now\(|new Date\(\)/, (it) => it.path === 'ui/now.ts')).toEqual([])
})

test('no markup from outside is ever put into the page', () => {
  expect(having(/dangerouslySetInnerHTML|innerHTML|srcDoc/)).toEqual([])
})

test('effects only touch the outside world, and each place that does is known', () => {
  expect(having(/useEffect\(/).toSorted()).toEqual([
    'app/Palette.tsx', // opens a store that is not React's
    'app/Root.tsx', // the brand on <html>
    'app/Shell.tsx', // the socket
    'playbook/CodeEditor.tsx', // the code editor
    'tickets/TicketLine.tsx', // the focus
    'tickets/TicketList.tsx', // the scroller
    'tickets/collision/usePresence.ts', // the socket, which tells colleagues who is here
    'ui/commands.ts', // the keyboard
    'ui/useTitle.ts', // the tab
  ])
})
