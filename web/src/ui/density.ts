import { useSyncExternalStore } from 'react'

const KEPT_AS = 'quarterdeck-density'
const listeners = new Set<() => void>()
const read = (): string => document.documentElement.dataset['density'] ?? 'normal'

export function toggleDensity(): void {
  const dense = read() === 'dense'
  if (dense) delete document.documentElement.dataset['density']
  else document.documentElement.dataset['density'] = 'dense'
  localStorage.setItem(KEPT_AS, dense ? 'normal' : 'dense')
  for (const listener of listeners) listener()
}

/** How tall a row is; the list must know, because it draws only what is seen. */
export const useDensity = (): string =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, read)
