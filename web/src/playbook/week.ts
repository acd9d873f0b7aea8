import type { MeaningRow, Stretch } from '../api/generated/desk'
import { groupBy } from '../ui/groupBy'

export const WEEK = 7 * 24 * 60
const DAY = 24 * 60
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** `Mon 07:00`; the end of a day belongs to that day. */
const named = (minute: number, isEnd = false): string => {
  const day = isEnd && minute % DAY === 0 ? minute / DAY - 1 : Math.floor(minute / DAY) % 7
  return `${DAYS[day] ?? ''} ${clock(minute - day * DAY)}`
}

/** `Mon 07:00 to 08:00`, `Fri 22:00 to Sat 08:00`. */
export function windowWords({ from, to }: Stretch): string {
  const sameDay = Math.floor(from / DAY) === Math.floor((to - 1) / DAY)
  return `${named(from)} to ${sameDay ? clock(to - Math.floor(from / DAY) * DAY) : named(to, true)}`
}

/** `Mon to Sun 08:00 to 22:00`: days with the same hours are said once. */
export function hoursWords(windows: readonly Stretch[]): string {
  const whole = windows.reduce((sum, it) => sum + it.to - it.from, 0)
  if (whole >= WEEK) return 'all week'
  if (whole === 0) return 'never'
  const byDay = DAYS.map((_, day) =>
    windows
      .map((it) => [Math.max(it.from, day * DAY) - day * DAY, Math.min(it.to, (day + 1) * DAY) - day * DAY] as const)
      .filter(([from, to]) => to > from)
      .map(([from, to]) => `${clock(from)} to ${clock(to)}`)
      .join(' and '),
  )
  const runs: { first: number; last: number; hours: string }[] = []
  for (const [day, hours] of byDay.entries()) {
    const run = runs.at(-1)
    if (run && run.hours === hours) run.last = day
    else runs.push({ first: day, last: day, hours })
  }
  return runs
    .filter((it) => it.hours !== '')
    .map(({ first, last, hours }) => `${DAYS[first]}${last > first ? ` to ${DAYS[last]}` : ''} ${hours}`)
    .join(', ')
}

/** Rows with the same hours are drawn once, under all their names. */
export function strips(rows: readonly MeaningRow[]): MeaningRow[][] {
  return [...groupBy(rows, (it) => JSON.stringify([it.kind, it.active, it.windows])).values()]
}

const NOW = new Map<string, Intl.DateTimeFormat>()

/** The minute of the week that an instant is, in a zone. */
export function minuteOfWeek(instant: number, zone: string): number {
  const format =
    NOW.get(zone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit' })
  NOW.set(zone, format)
  const part = Object.fromEntries(format.formatToParts(instant).map((it) => [it.type, it.value]))
  const day = DAYS.findIndex((it) => it === part['weekday'])
  return day * DAY + Number(part['hour']) * 60 + Number(part['minute'])
}
