import type { Finding } from '../api/generated/desk'

/** An edit that the advice of a finding asks for. */
export type Fix = { from: number; to: number; insert: string; shown: string }

type Place = Pick<Finding, 'line' | 'column' | 'what' | 'advice'>

const NUMBER = /(?:(?<![\w%])[+-])?\$?\d[\d.]*(?:%|[a-z]+\b)?/g

/** Where a line begins; a line beyond the end is the end. */
export function offsetOf(source: string, line: number, column = 1): number {
  let start = 0
  for (let at = 1; at < line; at++) {
    const next = source.indexOf('\n', start)
    if (next < 0) return source.length
    start = next + 1
  }
  const end = source.indexOf('\n', start)
  return Math.min(start + Math.max(0, column - 1), end < 0 ? source.length : end)
}

/** What a finding points at: the value or name that begins there. */
export function spanOf(source: string, line: number, column: number): { from: number; to: number } {
  const from = offsetOf(source, line, column)
  const rest = source.slice(from).split('\n', 1)[0] ?? ''
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'[^']*')/.exec(rest)?.[0]
  const plain = /^[{[]/.test(rest) ? (/^[{[][^}\]]*[}\]]?/.exec(rest)?.[0] ?? '') : upToEnd(rest)
  const length = (quoted ?? plain).trimEnd().length
  return { from, to: from + Math.max(length, rest.length > 0 ? 1 : 0) }
}

const upToEnd = (rest: string): string => rest.split(/, |[}\]]|: |:$| #/, 1)[0] ?? ''

/** The fix that the advice spells out, or nothing. */
export function fixOf(finding: Place, source: string): Fix | null {
  return nearestName(finding, source) ?? otherForm(finding, source)
}

function nearestName({ line, column, what, advice }: Place, source: string): Fix | null {
  const right = /did you mean '([^']+)'/.exec(advice)?.[1]
  if (right === undefined) return null
  const start = offsetOf(source, line, column)
  const rest = source.slice(start).split('\n', 1)[0] ?? ''
  const wrong = [...what.matchAll(/'([^']+)'/g)].map((it) => it[1] ?? '').find((it) => rest.includes(it))
  const at = wrong === undefined ? 0 : rest.indexOf(wrong)
  const length = wrong?.length ?? /^[\w.-]*/.exec(rest)?.[0].length ?? 0
  return length === 0 ? null : { from: start + at, to: start + at + length, insert: right, shown: right }
}

function otherForm({ line, column, advice }: Place, source: string): Fix | null {
  const likes = /write it like (.+)$/.exec(advice)?.[1]
  if (likes === undefined) return null
  const { from, to } = spanOf(source, line, column)
  const written = source.slice(from, to)
  if (written === '') return null
  const insert = keepNumbers(
    written,
    likes.startsWith('{') || likes.startsWith('[') ? [likes.split(' or ')[0] ?? likes] : likes.split(/, | or /),
  )
  return insert === written ? null : { from, to, insert, shown: insert }
}

/** The form of the example with the numbers that were meant, where they can be told. */
function keepNumbers(written: string, examples: readonly string[]): string {
  const mine = written.match(NUMBER) ?? []
  const like = examples.find((it) => (it.match(NUMBER) ?? []).length === mine.length) ?? examples[0] ?? ''
  if (mine.length === 0 || (like.match(NUMBER) ?? []).length !== mine.length) return like
  let next = 0
  return like.replaceAll(NUMBER, (example) => sameKind(mine[next++] ?? example, example))
}

const sameKind = (mine: string, example: string): string => {
  const unit = /(?:%|[a-z]+)$/.exec(example)?.[0] ?? ''
  return unit !== '' && !/(?:%|[a-z]+)$/.test(mine) ? `${mine}${unit}` : mine
}
