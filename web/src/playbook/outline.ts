/** Where in the file a place is: the settings above it, and what is being written there. */
export type Place = {
  /** Names from the top of the file; `*` is a place in a list. */
  path: readonly string[]
  typing: 'key' | 'value'
  word: string
  from: number
}

type Line = { text: string; start: number }

const indentOf = (text: string): number => /^[ ]*(?:- +)*/.exec(text)?.[0].length ?? 0
const LINES_BACK = 12

/** The text up to a comment; a `#` within quotes is text. */
function bare(text: string): string {
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (quote) quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '#' && (at === 0 || text[at - 1] === ' ')) return text.slice(0, at)
  }
  return text
}

/** How deep the line after this one begins: as deep, and one step more beneath a name that has no value yet. */
export function indentAfter(line: string): string {
  const text = bare(line).trimEnd()
  const own = text.trimStart() === '' ? line.length : indentOf(line)
  return ' '.repeat(text.endsWith(':') ? own + 2 : text.trimStart().startsWith('- {') ? line.search(/\S/) : own)
}

const balance = (text: string): number =>
  [...bare(text)].reduce((sum, it) => sum + ('{['.includes(it) ? 1 : '}]'.includes(it) ? -1 : 0), 0)

/** Reads the place of a cursor without a parser: half-typed text has a place too. */
export function placeAt(text: string, position: number): Place {
  const lines = linesTo(text, position)
  const first = startOfFlow(lines)
  const head = lines[first] ?? { text: '', start: 0 }
  const above = parentsOf(lines, first)
  const written = lines
    .slice(first)
    .map((it, place) => (place + 1 < lines.length - first ? bare(it.text).padEnd(it.text.length) : it.text))
    .join('\n')
  const start = indentOf(head.text)
  const items = head.text.slice(0, start).split('-').length - 1
  return within(written.slice(start), head.start + start, [...above, ...Array<string>(items).fill('*')])
}

function linesTo(text: string, position: number): Line[] {
  let start = 0
  return text
    .slice(0, position)
    .split('\n')
    .map((it) => {
      const line = { text: it, start }
      start += it.length + 1
      return line
    })
}

/** A map in braces may run over several lines: the line where it began. */
function startOfFlow(lines: readonly Line[]): number {
  const last = lines.length - 1
  let sum = balance(lines[last]?.text ?? '')
  let best = last
  let most = Math.max(0, sum)
  for (let at = last - 1; at >= Math.max(0, last - LINES_BACK); at--) {
    sum += balance(lines[at]?.text ?? '')
    if (sum > most) {
      most = sum
      best = at
    }
  }
  return best
}

function parentsOf(lines: readonly Line[], from: number): string[] {
  const path: string[] = []
  let indent = indentOf(lines[from]?.text ?? '')
  if ((lines[from]?.text ?? '').trimStart().startsWith('-')) indent = (lines[from]?.text ?? '').search(/\S/)
  for (let at = from - 1; at >= 0 && indent > 0; at--) {
    const text = bare(lines[at]?.text ?? '')
    if (text.trim() === '') continue
    const its = indentOf(text)
    if (its >= indent) continue
    const key = /^\s*(?:- +)*([\w.]+):/.exec(text)?.[1]
    if (key === undefined) continue
    const dash = text.search(/\S/)
    path.unshift(...(text[dash] === '-' ? ['*', key] : [key]))
    indent = dash
  }
  return path
}

/** Follows `key: {a: 1, b: [c` to its end. */
function within(text: string, offset: number, above: readonly string[]): Place {
  const stack: string[] = []
  const path = [...above]
  let key: string | null = null
  let token = 0
  const take = () => text.slice(token).trimStart()
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (letter === ':' && /[\s]|$/.test(text[at + 1] ?? '') && key === null) {
      key = text.slice(token, at).trim()
      token = at + 1
    } else if (letter === '{' || letter === '[') {
      stack.push(letter, String(path.length))
      if (key !== null) path.push(key)
      if (letter === '[') path.push('*')
      key = null
      token = at + 1
    } else if (letter === '}' || letter === ']') {
      path.length = Number(stack.pop() ?? above.length)
      stack.pop()
      key = null
      token = at + 1
    } else if (letter === ',' && stack.length > 0) {
      key = null
      token = at + 1
    }
  }
  const word = take()
  const from = offset + text.length - word.length
  const inList = stack.at(-2) === '['
  if (key === null) return { path, typing: inList ? 'value' : 'key', word, from }
  return { path: [...path, key], typing: 'value', word, from }
}
