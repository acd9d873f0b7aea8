import { useSyncExternalStore } from 'react'

/** Text on its way to a release, and the version it began from. */
export type Draft = { text: string; base: number }

const PREFIX = 'quarterdeck-playbook'
const listeners = new Set<() => void>()
const known = new Map<string, { kept: string | null; draft: Draft | null }>()

const keyOf = (brand: string) => `${PREFIX}/${brand}`

export function readDraft(brand: string): Draft | null {
  const kept = localStorage.getItem(keyOf(brand))
  const before = known.get(brand)
  if (before && before.kept === kept) return before.draft
  const draft = parse(kept)
  known.set(brand, { kept, draft })
  return draft
}

function parse(kept: string | null): Draft | null {
  if (kept === null) return null
  const line = kept.indexOf('\n')
  const base = Number(kept.slice(0, line))
  return line > 0 && Number.isSafeInteger(base) ? { base, text: kept.slice(line + 1) } : null
}

/** Kept on this machine with every keystroke: no reload, refusal or restart loses a word. */
export function writeDraft(brand: string, draft: Draft | null): void {
  if (draft === null) localStorage.removeItem(keyOf(brand))
  else localStorage.setItem(keyOf(brand), `${draft.base}\n${draft.text}`)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

export const useDraft = (brand: string): Draft | null => useSyncExternalStore(subscribe, () => readDraft(brand))
