import { type CompletionContext, type CompletionResult, autocompletion } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import { hoverTooltip } from '@codemirror/view'
import type { Schema } from '../api/playbook'
import { placeAt } from './outline'
import { aboutAt, namesAt, valuesAt } from './schema'

/** Completion and hover, from what the schema says of the place. */
export const editorSchema = (schema: () => Schema | undefined): Extension => [
  autocompletion({ override: [(context) => complete(context, schema())], icons: false }),
  hoverTooltip((view, at) => {
    const root = schema()
    const line = view.state.doc.lineAt(at)
    const word = wordAt(line.text, at - line.from)
    if (!root || !word) return null
    const place = placeAt(view.state.doc.toString(), line.from + word.to)
    const path = place.typing === 'key' ? [...place.path, place.word] : place.path
    const about = aboutAt(root, path)
    return (
      about && { pos: line.from + word.from, end: line.from + word.to, above: true, create: () => tip(path, about) }
    )
  }),
]

function complete(context: CompletionContext, root: Schema | undefined): CompletionResult | null {
  if (!root) return null
  const place = placeAt(context.state.doc.toString(), context.pos)
  if (!context.explicit && place.word === '') return null
  if (!/^[\w$%.\-+]*$/.test(place.word)) return null
  const offers = place.typing === 'key' ? namesAt(root, place.path) : valuesAt(root, place.path)
  if (offers.length === 0) return null
  return {
    from: place.from,
    options: offers.map(({ name, about }) => ({
      label: name,
      apply: place.typing === 'key' ? `${name}: ` : name,
      ...(about ? { info: about } : {}),
    })),
    validFor: /^[\w$%.\-+]*$/,
  }
}

/** The name or the part of a value beneath the pointer; comments say nothing of the schema. */
function wordAt(line: string, at: number): { from: number; to: number } | null {
  const comment = line.search(/(?:^|\s)#/)
  if (comment >= 0 && at > comment) return null
  const found = [...line.matchAll(/[\w$%.+-]+/g)].find((it) => it.index <= at && at <= it.index + it[0].length)
  return found ? { from: found.index, to: found.index + found[0].length } : null
}

function tip(path: readonly string[], { about, examples }: { about: string; examples: string[] }) {
  const dom = document.createElement('div')
  dom.className = 'cm-about'
  dom.appendChild(document.createElement('b')).textContent = path.filter((it) => it !== '*').join('.')
  if (about) dom.appendChild(document.createElement('div')).textContent = about
  for (const it of examples) dom.appendChild(document.createElement('code')).textContent = it
  return { dom }
}
