import type { TicketDue } from '../api/generated/desk'
import type { Burn } from '../ui/clock'
import type { Times } from '../ui/times'
import { words } from './words'

/** The small line under the time left: which promise, and to when it runs. */
export function dueWords(due: TicketDue, it: Burn, times: Times, now: number): string {
  const at = times.when(it.until, now)
  switch (it.state) {
    case 'paused':
      return words.waits(due.words)
    case 'missed':
      return words.wasDue(due.words, at)
    case 'soon':
      return it.pastAim && due.breach_at !== due.aim_at ? words.aimPassed(at) : words.dueAt(due.words, at)
    case 'calm':
    case 'promise':
    case 'kept':
      return words.dueAt(due.words, at)
    default:
      return it.state satisfies never
  }
}
