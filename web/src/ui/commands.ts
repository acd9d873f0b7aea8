import { useEffect } from 'react'

/** One thing a person can do: from a key, from the palette, and as a line of the key sheet. */
export type Command = {
  id: string
  label: string
  group: string
  /** `j`, `?`, `mod+Enter`, or two in a row: `g o`. Single keys rest while somebody types. */
  keys?: readonly string[]
  run: () => void
  not?: string | null | undefined
  /** False for moves that make no sense in a list of commands. */
  listed?: boolean
}

/** Who wins when two offer the same key: what lies on top. */
const LAYERS = { shell: 0, page: 1, part: 2 } as const
type Layer = keyof typeof LAYERS

let sets: readonly { layer: Layer; list: readonly Command[] }[] = []

/** All that can be done now; the page on top wins over the shell. */
export const commands = (): readonly Command[] => {
  const seen = new Set<string>()
  return sets
    .toSorted((one, other) => LAYERS[other.layer] - LAYERS[one.layer])
    .flatMap((it) => it.list)
    .filter((it) => !seen.has(it.id) && seen.add(it.id))
}

/** Does what a key would do, from a button. */
export const runCommand = (id: string): void =>
  commands()
    .find((it) => it.id === id)
    ?.run()

const SWITCH = 'quarterdeck-single-keys'
export const singleKeysOn = (): boolean => localStorage.getItem(SWITCH) !== 'off'
export const switchSingleKeys = (on: boolean): void => localStorage.setItem(SWITCH, on ? 'on' : 'off')

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox]), textarea, select, [contenteditable=true]') !== null

// Looked at before anybody acts on the key, at the window and first: the Esc that closes a dialog must not also leave
// the page, and without motion the dialog is gone before the key reaches the document.
let busyElsewhere = false
const lookAround = (): void => {
  busyElsewhere = document.querySelector('[role=dialog], [role=menu], [role=listbox]') !== null
}

/** `mod` is ⌘ on a Mac and Ctrl elsewhere; both are accepted everywhere. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>): string {
  const mod = event.metaKey || event.ctrlKey ? 'mod+' : ''
  const shift = event.shiftKey && (mod || event.key.length > 1) ? 'shift+' : ''
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return `${event.altKey ? 'alt+' : ''}${mod}${shift}${name === ' ' ? 'Space' : name}`
}

const CHORD_LASTS = 1_200
let chord: { key: string; at: number } | undefined

function heard(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const key = keyOf(event)
  const isChord = key.includes('mod+')
  if (!isChord && (isTyping(event.target) || !singleKeysOn())) return
  if (busyElsewhere) return
  const pressed = chord && event.timeStamp - chord.at < CHORD_LASTS ? `${chord.key} ${key}` : key
  chord = undefined
  const all = commands()
  const command = all.find((it) => it.keys?.includes(pressed))
  if (command) {
    if (isOwnKeyOf(event.target, key)) return
    event.preventDefault()
    if (!command.not) command.run()
  } else if (all.some((it) => it.keys?.some((known) => known.startsWith(`${key} `)))) {
    chord = { key, at: event.timeStamp }
  }
}

/** A button or link that has the focus keeps its own Enter and Space. */
const isOwnKeyOf = (target: EventTarget | null, key: string): boolean =>
  (key === 'Enter' || key === 'Space') &&
  target instanceof HTMLElement &&
  target.closest('button, a, summary, [role=button], [role=menuitem], input') !== null

/** Offers commands for as long as the component is on the page. */
export function useCommands(layer: Layer, list: readonly Command[]): void {
  useEffect(() => {
    const set = { layer, list }
    sets = [...sets, set]
    return () => {
      sets = sets.filter((it) => it !== set)
    }
  }, [layer, list])
}

/** Listens to the keyboard; once, in the shell. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', lookAround, { capture: true })
    document.addEventListener('keydown', heard)
    return () => {
      window.removeEventListener('keydown', lookAround, { capture: true })
      document.removeEventListener('keydown', heard)
    }
  }, [])
}
