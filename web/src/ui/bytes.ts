const UNITS = ['B', 'kB', 'MB', 'GB'] as const

/** `48 kB`, `1.2 MB`. */
export function bytes(size: number): string {
  const power = size < 1_000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(size) / 3))
  const amount = size / 1_000 ** power
  return `${amount < 10 && power > 0 ? amount.toFixed(1) : Math.round(amount)} ${UNITS[power]}`
}
