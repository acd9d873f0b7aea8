const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

type Part = readonly [amount: number, short: string, long: string]

/** At most two parts: nobody needs the minutes of next Tuesday. */
function parts(ms: number): Part[] {
  const whole = Math.max(0, ms)
  const days = Math.floor(whole / DAY)
  const hours = Math.floor((whole % DAY) / HOUR)
  const minutes = Math.floor((whole % HOUR) / MINUTE)
  if (days > 0) return [[days, 'd', 'day'], ...(hours > 0 ? [[hours, 'h', 'hour'] as const] : [])]
  if (hours > 0) return [[hours, 'h', 'hour'], ...(minutes > 0 ? [[minutes, 'm', 'minute'] as const] : [])]
  return [[minutes, 'm', 'minute']]
}

/** `3 h 10 m`, as people write it; minutes get two digits beside hours, so that columns stand. */
export const span = (ms: number): string =>
  parts(ms)
    .map(
      ([amount, short], place) => `${place > 0 && short === 'm' ? String(amount).padStart(2, '0') : amount} ${short}`,
    )
    .join(' ')

/** `6 m`, `48 s` in the last minute. */
export const fineSpan = (ms: number): string => (ms < MINUTE ? `${Math.max(0, Math.floor(ms / SECOND))} s` : span(ms))

/** `3 hours 10 minutes`, for a voice. */
export const spoken = (ms: number): string =>
  parts(ms)
    .map(([amount, , long]) => `${amount} ${long}${amount === 1 ? '' : 's'}`)
    .join(' ')
