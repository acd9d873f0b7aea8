import type { Schema } from '../api/playbook'

/** A name or a value that fits, and what it is for. */
export type Offer = { name: string; about: string }

const isSchema = (it: unknown): it is Schema => typeof it === 'object' && it !== null && !Array.isArray(it)
const listOf = (it: unknown): unknown[] => (Array.isArray(it) ? it : [])
const textOf = (it: unknown): string => (typeof it === 'string' ? it : '')
const DEEPEST = 12

/** One setting may be described in several ways: references followed, choices side by side. */
function plain(root: Schema, node: unknown, depth = 0): Schema[] {
  if (!isSchema(node) || depth > DEEPEST) return []
  const ways = [...listOf(node['anyOf']), ...listOf(node['oneOf']), ...listOf(node['allOf'])]
  const reference = textOf(node['$ref'])
  const target = reference.startsWith('#/')
    ? reference
        .slice(2)
        .split('/')
        .reduce<unknown>((at, name) => (isSchema(at) ? at[name] : undefined), root)
    : undefined
  return [node, ...(target ? plain(root, target, depth + 1) : []), ...ways.flatMap((it) => plain(root, it, depth + 1))]
}

function below(root: Schema, node: Schema, name: string): Schema[] {
  if (name === '*') return plain(root, node['items'])
  const named = isSchema(node['properties']) ? node['properties'][name] : undefined
  if (named !== undefined) return plain(root, named)
  const patterns = isSchema(node['patternProperties']) ? Object.entries(node['patternProperties']) : []
  const matched = patterns.find(([pattern]) => new RegExp(pattern).test(name))
  return plain(root, matched ? matched[1] : node['additionalProperties'])
}

/** All that the schema says of a place in the file. */
export const schemasAt = (root: Schema, path: readonly string[]): Schema[] =>
  path.reduce<Schema[]>((at, name) => at.flatMap((it) => below(root, it, name)), plain(root, root))

/** The names that may stand in a map. */
export function namesAt(root: Schema, path: readonly string[]): Offer[] {
  const found = schemasAt(root, path).flatMap((it) =>
    isSchema(it['properties']) ? Object.entries(it['properties']) : [],
  )
  return unique(
    found.map(([name, node]) => ({
      name,
      about:
        plain(root, node)
          .map((it) => textOf(it['description']))
          .find(Boolean) ?? '',
    })),
  )
}

/** The values that may stand behind a name: the closed list, or examples. */
export function valuesAt(root: Schema, path: readonly string[]): Offer[] {
  const found = schemasAt(root, path)
  return unique(
    found.flatMap((it) => {
      const about = textOf(it['description'])
      const fixed = it['const'] === undefined ? listOf(it['enum']) : [it['const']]
      return [...fixed, ...listOf(it['examples'])]
        .filter((value) => ['string', 'number', 'boolean'].includes(typeof value))
        .map((value) => ({ name: String(value), about }))
    }),
  )
}

/** What a setting is for, and how it may be written. */
export function aboutAt(root: Schema, path: readonly string[]): { about: string; examples: string[] } | null {
  const about = schemasAt(root, path)
    .map((it) => textOf(it['description']))
    .find(Boolean)
  const examples = valuesAt(root, path).map((it) => it.name)
  return about || examples.length > 0 ? { about: about ?? '', examples: examples.slice(0, 4) } : null
}

const unique = (offers: readonly Offer[]): Offer[] =>
  [...new Map(offers.toReversed().map((it) => [it.name, it])).values()].toReversed()
