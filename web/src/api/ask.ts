import type { Method } from './generated/desk'
import { call } from './http'

/** Asks within one brand. */
export const asking =
  (brand: string) =>
  <T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> =>
    call<T>(method, path, { brand, body, ...(signal ? { signal } : {}) })

/** `?q=ring&skip=20`; what is not said is left out. */
export const asked = (params: Record<string, string | number | boolean | undefined>): string => {
  const kept = Object.entries(params).filter((it) => it[1] !== undefined && it[1] !== '')
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept.map(([key, value]) => [key, String(value)]))}`
}
