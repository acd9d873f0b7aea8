export type Token = { text: string; kind: 'blank' | 'word' | 'field' | 'value' | 'phrase' | 'not' }

const FORM = /(\s+)|(-)?(?:([A-Za-z]\w*)(:?(?:<=|>=|<|>)|:))?("[^"]*"?|[^\s"]+)?/gy

/** The parts of a search as it is typed, for the eye; together they are the text again. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  FORM.lastIndex = 0
  while (FORM.lastIndex < text.length) {
    const it = FORM.exec(text)
    if (!it || it[0] === '') break
    const [, blank, not, field, how, value] = it
    if (blank) found.push({ text: blank, kind: 'blank' })
    if (not) found.push({ text: not, kind: 'not' })
    if (field) found.push({ text: `${field}${how}`, kind: 'field' })
    if (value) found.push({ text: value, kind: field ? 'value' : value.startsWith('"') ? 'phrase' : 'word' })
  }
  const read = found.reduce((sum, it) => sum + it.text.length, 0)
  return read < text.length ? [...found, { text: text.slice(read), kind: 'word' }] : found
}

const terms = (query: string): string[] => query.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? []

export const has = (query: string, term: string): boolean =>
  terms(term).every((wanted) => terms(query).includes(wanted))

/** Puts a term into a search, or takes it out when it is there. */
export function toggled(query: string, term: string): string {
  const wanted = terms(term)
  return (
    has(query, term) ? terms(query).filter((it) => !wanted.includes(it)) : [...terms(query), ...wanted]
  ).join(' ')
}

/** What is sent when only one kind of thing is wanted. */
export const only = (query: string, type: string | undefined): string =>
  type === undefined || query === '' || /(^|\s)-?type:/.test(query) ? query : `type:${type} ${query}`

/** Where in the text the server's place is; blanks may differ. */
export function placeIn(text: string, place: string | undefined): [number, number] | undefined {
  if (!place) return undefined
  const pattern = place
    .trim()
    .split(/\s+/)
    .map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(String.raw`\s+`)
  const found = pattern === '' ? null : new RegExp(pattern).exec(text)
  return found ? [found.index, found.index + found[0].length] : undefined
}
