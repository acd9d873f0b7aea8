export type Token = { at: number; text: string; kind: 'blank' | 'word' | 'field' | 'value' | 'phrase' | 'not' }

const FORM = /(\s+)|(-)?(?:([A-Za-z]\w*)(:?(?:<=|>=|<|>)|:))?("[^"]*"?|[^\s"]+)?/gy

/** The parts of a search as it is typed, for the eye; together they are the text again. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  let read = 0
  const put = (piece: string, kind: Token['kind']) => {
    found.push({ at: read, text: piece, kind })
    read += piece.length
  }
  FORM.lastIndex = 0
  while (FORM.lastIndex < text.length) {
    const it = FORM.exec(text)
    if (!it || it[0] === '') break
    const [, blank, not, field, how, value] = it
    if (blank) put(blank, 'blank')
    if (not) put(not, 'not')
    if (field) put(`${field}${how}`, 'field')
    if (value) put(value, field ? 'value' : value.startsWith('"') ? 'phrase' : 'word')
  }
  if (read < text.length) put(text.slice(read), 'word')
  return found
}

const terms = (query: string): string[] => query.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? []

export const has = (query: string, term: string): boolean =>
  terms(term).every((wanted) => terms(query).includes(wanted))

/** Puts a term into a search, or takes it out when it is there. */
export function toggled(query: string, term: string): string {
  const wanted = terms(term)
  return (has(query, term) ? terms(query).filter((it) => !wanted.includes(it)) : [...terms(query), ...wanted]).join(' ')
}

/** What is sent when only one kind of thing is wanted. */
export const only = (query: string, type: string | undefined): string =>
  type === undefined || query === '' || /(^|\s)-?type:/.test(query) ? query : `type:${type} ${query}`

/** The first term that asks for a field: what the desk means when it names a field as the trouble. */
export const termOf = (text: string, field: string): string | undefined =>
  terms(text).find((it) => new RegExp(`^-?${field}[:<>]`, 'i').test(it))

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
