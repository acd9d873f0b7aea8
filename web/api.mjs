// Draws src/api/generated/desk.ts, the typed client of the desk, from docs/openapi/desk.json.
// `node api.mjs` writes it; `node api.mjs --check` fails when the committed file is not what the document says.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = dirname(fileURLToPath(import.meta.url))
const DOCUMENT = join(HERE, '../docs/openapi/desk.json')
const CLIENT = join(HERE, 'src/api/generated/desk.ts')
const BASE = '/api/desk'

export function client(document) {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, it]) => operation(path, method, it)),
  )
  return [
    '// Generated from docs/openapi/desk.json by `npm run api`. Do not edit.',
    HEAD,
    ...Object.entries(document.components.schemas).map(
      ([name, it]) => `${doc(it.description)}export type ${name} = ${declared(name, it)}\n`,
    ),
    '/** Every call, by the noun it is about. */',
    `export const operations = (ask: Ask) => ({\n${nouns(
      operations.filter((it) => !it.isFile),
      call,
    )}})\n`,
    '/** Where a frame or a download finds what is no JSON; the brand rides in the query. */',
    `export const addresses = (brand: string) => ({\n${nouns(
      operations.filter((it) => it.isFile),
      address,
    )}})\n`,
  ].join('\n')
}

const HEAD = `
type Branded<T, Name extends string> = T & { readonly __id: Name }

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What goes along with a call: the rest of the address, a body as JSON or as a file, and the way to give up. */
export type Said = { query?: object | undefined; body?: unknown; signal?: AbortSignal | undefined }

/** How a call is made. */
export type Ask = <T>(method: Method, path: string, said: Said) => Promise<T>

/** What was asked, as the end of an address; what is undefined or empty is not said. */
export const query = (said: object = {}): string => {
  const kept = Object.entries(said).filter(([, it]) => it !== undefined && it !== null && it !== '')
  return kept.length === 0 ? '' : \`?\${new URLSearchParams(kept.map(([key, it]) => [key, String(it)]))}\`
}
`

function operation(path, method, it) {
  const [noun, verb] = it.operationId.split('.')
  const answer = Object.entries(it.responses).find(([status]) => status.startsWith('2'))?.[1].content
  const [media, content] = Object.entries(answer ?? {})[0] ?? []
  const [bodyMedia, body] = Object.entries(it.requestBody?.content ?? {})[0] ?? []
  const parameters = (it.parameters ?? []).filter((one) => one.in !== undefined)
  return {
    noun,
    verb,
    doc: [it.summary, it.description].find((one) => one !== undefined),
    method: method.toUpperCase(),
    path: path.slice(BASE.length),
    needsBrand: it['x-needs'] !== undefined,
    isFile: media !== undefined && !media.includes('json'),
    answer: answer === undefined ? 'void' : typed(content.schema),
    inPath: [...path.matchAll(/\{(\w+)}/g)].map(([, name]) => parameters.find((one) => one.name === name)),
    inQuery: parameters.filter((one) => one.in === 'query'),
    body: body && (bodyMedia === 'application/json' ? typed(body.schema) : 'Blob'),
  }
}

function nouns(operations, written) {
  return [...new Set(operations.map((it) => it.noun))]
    .toSorted()
    .map((noun) => operations.filter((it) => it.noun === noun))
    .map((all) => `  ${all[0].noun}: {\n${all.map((it) => doc(it.doc, '    ') + written(it)).join('')}  },\n`)
    .join('')
}

const inPath = (it) => it.inPath.map((one) => `${one.name}: ${typed(one.schema)}`)

const place = (it) =>
  it.path.replaceAll(/\{(\w+)}/g, (_, name) =>
    it.inPath.find((one) => one.name === name).schema.type === 'string'
      ? `\${encodeURIComponent(${name})}`
      : `\${${name}}`,
  )

const asked = (it) => {
  const must = it.inQuery.some((one) => one.required)
  const each = it.inQuery.map(
    (one) => `${one.name}${one.required ? '' : '?'}: ${typed(one.schema)}${one.required ? '' : ' | undefined'}`,
  )
  return each.length === 0 ? [] : [`query${must ? '' : '?'}: { ${each.join('; ')} }`]
}

function call(it) {
  const takes = [...inPath(it), ...(it.body ? [`body: ${it.body}`] : []), ...asked(it), 'signal?: AbortSignal']
  const said = [...(it.inQuery.length > 0 ? ['query'] : []), ...(it.body ? ['body'] : []), 'signal'].join(', ')
  return `    ${it.verb}: (${takes.join(', ')}) =>\n      ask<${it.answer}>('${it.method}', \`${place(it)}\`, { ${said} }),\n`
}

function address(it) {
  const takes = [...inPath(it), ...asked(it)].map((one) => one.replace('query', 'more'))
  const said = [...(it.needsBrand ? ['brand'] : []), ...(it.inQuery.length > 0 ? ['...more'] : [])].join(', ')
  return `    ${it.verb}: (${takes.join(', ')}) => \`${BASE}${place(it)}\${query({ ${said} })}\`,\n`
}

const declared = (name, it) => (it['x-id'] ? `Branded<${typed(it)}, '${name}'>` : typed(it))

function typed(it) {
  if (it.$ref) return it.$ref.split('/').at(-1)
  if (it.enum) return it.enum.map((word) => `'${word}'`).join(' | ')
  if (it.oneOf) return it.oneOf.map(typed).join(' | ')
  if (it.allOf) return it.allOf.map(typed).join(' & ')
  if (Array.isArray(it.type))
    return it.type.map((type) => (type === 'null' ? 'null' : typed({ ...it, type }))).join(' | ')
  switch (it.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return it.type
    case 'integer':
    case 'number':
      return 'number'
    case 'array':
      return /[|&]/.test(typed(it.items)) ? `(${typed(it.items)})[]` : `${typed(it.items)}[]`
    case 'object':
      return it.properties
        ? object(it)
        : `Record<string, ${it.additionalProperties ? typed(it.additionalProperties) : 'unknown'}>`
    case undefined:
      return 'unknown'
    default:
      throw new Error(`Nobody knows what ${JSON.stringify(it)} is in TypeScript`)
  }
}

function object(it) {
  const keys = Object.entries(it.properties).map(
    ([name, one]) => `${doc(one.description, '  ')}  ${name}${it.required?.includes(name) ? '' : '?'}: ${typed(one)}\n`,
  )
  return keys.length === 0 ? 'Record<string, never>' : `{\n${keys.join('')}}`
}

const doc = (text, indent = '') => (text ? `${indent}/** ${text.replaceAll('*/', '* /')} */\n` : '')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const drawn = client(JSON.parse(readFileSync(DOCUMENT, 'utf8')))
  const committed = existsSync(CLIENT) ? readFileSync(CLIENT, 'utf8') : ''
  if (process.argv.includes('--check')) {
    if (drawn !== committed) {
      console.error('web: the client is not what docs/openapi/desk.json says; run `npm run api` and commit it')
      process.exit(1)
    }
  } else {
    mkdirSync(dirname(CLIENT), { recursive: true })
    writeFileSync(CLIENT, drawn)
  }
}
