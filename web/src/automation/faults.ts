import { Problem } from '../api/http'

/** What is wrong with a rule: the server's sentence by the place it is about. */
export type Faults = ReadonlyMap<string, string>

export const NO_FAULTS: Faults = new Map()

export function faultsOf(error: unknown): Faults {
  if (!(error instanceof Problem)) return NO_FAULTS
  const faults = new Map<string, string>()
  for (const list of Object.values(error.body)) {
    if (!Array.isArray(list)) continue
    for (const it of list as { path?: unknown; description?: unknown }[]) {
      if (typeof it.path === 'string' && typeof it.description === 'string' && !faults.has(it.path)) {
        faults.set(it.path, it.description)
      }
    }
  }
  return faults
}

/** The first fault at a place or within it. */
export const faultIn = (faults: Faults, place: string): string | undefined =>
  [...faults].find(([path]) => path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`))?.[1]

/** Whether every fault is shown beside what it is about; otherwise the form says it above. */
export const isPlaced = (faults: Faults): boolean =>
  faults.size > 0 && [...faults.keys()].every((it) => /^(conditions|actions|title)/.test(it))
