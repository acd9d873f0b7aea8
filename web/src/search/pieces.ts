/** `at` is where it begins, and its name in a list. */
export type Piece = { at: number; text: string; hit: boolean }

/** A line in which « and » stand around what was looked for. */
export const marked = (line: string): Piece[] => split(line, /«([^»]*)»/g, (it) => it)

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" }
const plain = (html: string): string =>
  html.replace(/&(lt|gt|amp|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/** The same of a snippet whose only markup is an em around each find. */
export const emphasised = (html: string): Piece[] => split(html, /<em>(.*?)<\/em>/g, plain)

function split(line: string, at: RegExp, read: (text: string) => string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of line.matchAll(at)) {
    if (found.index > from) pieces.push({ at: from, text: read(line.slice(from, found.index)), hit: false })
    pieces.push({ at: found.index, text: read(found[1] ?? ''), hit: true })
    from = found.index + found[0].length
  }
  if (from < line.length) pieces.push({ at: from, text: read(line.slice(from)), hit: false })
  return pieces
}
