import type { TicketClock } from '../api/generated/desk'
import { type Burn, burn, burnWords } from '../ui/clock'
import { MINUTE, span } from '../ui/span'
import { words } from './words'

export type Face = { burn: Burn; text: string }

/** How one promise of a ticket stands: running, resting, or already judged. Verdicts never change. */
export function faceOf(clock: TicketClock, now: number, fine = false): Face {
  const running = burn({ ...clock, paused: clock.state === 'paused' }, now)
  const ended = clock.ended_at === null ? undefined : Date.parse(clock.ended_at)
  switch (clock.state) {
    case 'running':
    case 'paused':
      return { burn: running, text: burnWords(running, fine) }
    case 'kept': {
      const start = Date.parse(clock.started_at)
      const took = span((ended ?? now) - start)
      return {
        burn: { ...running, state: 'kept', share: 1 },
        text: words.keptIn(took, span(Date.parse(clock.breach_at) - start)),
      }
    }
    case 'missed':
      return { burn: { ...running, state: 'missed', share: 1 }, text: lateness(clock, now) }
    case 'dropped':
      return { burn: { ...running, state: 'paused', share: 1 }, text: words.dropped }
    default:
      return clock.state satisfies never
  }
}

/** By how much, if the verdict knows it: the server judges at the breach itself, whatever happens after. */
export function lateness(clock: TicketClock, now: number): string {
  const by = (clock.ended_at === null ? now : Date.parse(clock.ended_at)) - Date.parse(clock.breach_at)
  return by < MINUTE ? words.missed : words.wasLate(span(by))
}

/** The clock that binds: the one the ticket's `due` speaks of. */
export const bindingOf = (clocks: readonly TicketClock[], kind: string | undefined): TicketClock | undefined =>
  clocks.find((it) => it.kind === kind && (it.state === 'running' || it.state === 'paused')) ??
  clocks.find((it) => it.kind === kind)
