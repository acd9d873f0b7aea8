/** What an address says behind its question mark, before anybody has looked at it. */
export type Search = Record<string, unknown>

export const word = (it: unknown): string | undefined => (it === undefined || it === '' ? undefined : String(it))

export const oneOf = <T extends string>(it: unknown, known: readonly T[]): T | undefined =>
  known.find((each) => each === it)

export function whole(it: unknown): number | undefined {
  const number = typeof it === 'string' && it !== '' ? Number(it) : it
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}

/** Without what is not said. */
export const present = <T extends object>(it: T) =>
  Object.fromEntries(Object.entries(it).filter((entry) => entry[1] !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
