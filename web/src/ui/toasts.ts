import { useSyncExternalStore } from 'react'

export type Toast = {
  id: number
  words: string
  tone: 'plain' | 'error'
  /** When the offer ends, in the page's monotonic time; toasts without an offer just go. */
  endsAt: number
  lasts: number
  undo?: { label: string; run: () => void }
}

const SHORT = 5_000
const LONG = 12_000

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

function add(toast: Omit<Toast, 'id' | 'endsAt'>): number {
  const id = ++last
  // One offer to undo at a time: Z means the newest, and an older one would lie about it.
  const kept = toast.undo ? toasts.filter((it) => !it.undo) : toasts
  change([...kept.slice(-2), { ...toast, id, endsAt: performance.now() + toast.lasts }])
  setTimeout(() => drop(id), toast.lasts)
  return id
}

export const drop = (id: number): void => change(toasts.filter((it) => it.id !== id))

export const say = (words: string): number => add({ words, tone: 'plain', lasts: SHORT })

export const complain = (words: string): number => add({ words, tone: 'error', lasts: LONG })

export const offerUndo = (words: string, run: () => void, lasts = 10_000): number => {
  const id = add({
    words,
    tone: 'plain',
    lasts,
    undo: {
      label: 'Undo',
      run: () => {
        drop(id)
        run()
      },
    },
  })
  return id
}

export const newestUndo = (): (() => void) | undefined => toasts.findLast((it) => it.undo)?.undo?.run

export const clearToasts = (): void => change([])

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
}
