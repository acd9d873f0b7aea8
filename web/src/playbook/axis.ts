const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const TICKS: readonly (readonly [number, string])[] = [
  [5, '5 s'],
  [30, '30 s'],
  [2 * MINUTE, '2 m'],
  [10 * MINUTE, '10 m'],
  [HOUR, '1 h'],
  [4 * HOUR, '4 h'],
  [12 * HOUR, '12 h'],
  [DAY, '1 d'],
  [3 * DAY, '3 d'],
  [10 * DAY, '10 d'],
  [30 * DAY, '30 d'],
  [90 * DAY, '90 d'],
]

export type Axis = { at: (seconds: number) => number; ticks: { at: number; label: string }[] }

const CLOSEST = 7

/** A log axis over all promises, in percent of its width; `at once` stands at the left edge. */
export function axisOf(seconds: readonly number[]): Axis {
  const real = seconds.filter((it) => it > 0)
  if (real.length === 0) return { at: () => 0, ticks: [] }
  const least = Math.log(Math.min(...real) / 1.6)
  const most = Math.log(Math.max(...real))
  const width = Math.max(most - least, 0.1)
  const at = (it: number) => (it <= 0 ? 0 : Math.min(100, Math.max(0, ((Math.log(it) - least) / width) * 100)))
  const ticks: Axis['ticks'] = []
  for (const [length, label] of TICKS.toReversed()) {
    const place = at(length)
    const inside = Math.log(length) > least && Math.log(length) <= most + 1e-9
    if (inside && (ticks[0]?.at ?? 200) - place >= CLOSEST) ticks.unshift({ at: place, label })
  }
  return { at, ticks }
}
