import { useSyncExternalStore } from 'react'
import type { TicketId } from '../api/types'

export type DraftKind = 'reply' | 'note'

const PREFIX = 'quarterdeck-draft'
const listeners = new Set<() => void>()

const keyOf = (brand: string, id: TicketId, kind: DraftKind) => `${PREFIX}/${brand}/${id}/${kind}`

export const readDraft = (brand: string, id: TicketId, kind: DraftKind): string =>
  localStorage.getItem(keyOf(brand, id, kind)) ?? ''

/** Kept on this machine with every keystroke: no closed tab, refusal or restart loses a word. */
export function writeDraft(brand: string, id: TicketId, kind: DraftKind, text: string): void {
  const key = keyOf(brand, id, kind)
  if (text === '') localStorage.removeItem(key)
  else localStorage.setItem(key, text)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  // The same ticket in another tab is the same draft.
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

export function useDraft(brand: string, id: TicketId, kind: DraftKind): [string, (text: string) => void] {
  const text = useSyncExternalStore(subscribe, () => readDraft(brand, id, kind))
  return [text, (next) => writeDraft(brand, id, kind, next)]
}
