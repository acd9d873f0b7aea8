import { DAY, MINUTE, fineSpan, span, spoken } from './span'

/** A promise that runs or rests: made, aimed at, broken. */
export type Running = { kind: string; started_at: string; aim_at: string; breach_at: string; paused: boolean }

export type ClockState = 'calm' | 'promise' | 'soon' | 'missed' | 'paused' | 'kept'

/** How a clock looks: `left` is negative once late, `share` is what remains of the line, `until` what it runs to. */
export type Burn = { state: ClockState; left: number; share: number; until: number; pastAim: boolean }

const SOON = 30 * MINUTE
const SOON_SHARE = 0.1

/** Reads a running clock: to the aim first, after it to the breach, after that it is late. */
export function burn(clock: Running, now: number): Burn {
  const [start, aim, breach] = [clock.started_at, clock.aim_at, clock.breach_at].map((at) => Date.parse(at)) as [
    number,
    number,
    number,
  ]
  const pastAim = now >= aim
  const until = pastAim ? breach : aim
  const left = until - now
  const share = Math.min(1, Math.max(0.015, left / Math.max(1, until - start)))
  if (clock.paused) return { state: 'paused', left, share: 1, until, pastAim: false }
  if (now >= breach) return { state: 'missed', left: breach - now, share: 1, until: breach, pastAim: true }
  return { state: running(clock, pastAim, left, until - start), left, share, until, pastAim }
}

function running(clock: Running, pastAim: boolean, left: number, window: number): ClockState {
  if (pastAim || left < SOON || (window < DAY && left < window * SOON_SHARE)) return 'soon'
  return clock.kind === 'promise' ? 'promise' : 'calm'
}

/** `2 h 02 m`, `4 m late`, `paused`. Seconds only where asked for. */
export function burnWords(it: Burn, fine = false): string {
  if (it.state === 'paused') return 'paused'
  if (it.state === 'missed') return `${span(Math.max(MINUTE, -it.left))} late`
  if (it.left < MINUTE) return fine ? fineSpan(it.left) : '1 m'
  return span(it.left)
}

/** The same for a voice: `first reply, 6 minutes left`. */
export function burnSpoken(it: Burn, promise: string): string {
  if (it.state === 'paused') return `${promise}, paused`
  if (it.state === 'missed') return `${promise}, ${spoken(Math.max(MINUTE, -it.left))} late`
  const left = `${spoken(Math.max(MINUTE, it.left))} left`
  return it.pastAim ? `${promise}, aim passed, ${left}` : `${promise}, ${left}`
}
