import { queryOptions } from '@tanstack/react-query'
import { brandKey } from './queries'
import type { PersonId, TicketId } from './generated/desk'

export type Doing = 'viewing' | 'noting' | 'writing'
export type Present = { id: PersonId; doing: Doing }

const AGAIN = 15_000
const STILL_WRITING = 30_000

let send: ((text: string) => void) | undefined
let ticket: TicketId | undefined
let doing: Doing = 'viewing'
let resting: ReturnType<typeof setTimeout> | undefined

const tell = (): void => {
  if (ticket !== undefined) send?.(JSON.stringify({ type: 'here', ticket, doing }))
}

/** The line is there, or no longer: whoever comes back says at once where they are. */
export function speakThrough(line: ((text: string) => void) | undefined): void {
  send = line
  tell()
}

/** Colleagues see that this desk has the ticket open, until the answer is called. */
export function enter(id: TicketId): () => void {
  ticket = id
  doing = 'viewing'
  tell()
  const beat = setInterval(tell, AGAIN)
  return () => {
    clearInterval(beat)
    clearTimeout(resting)
    if (ticket !== id) return
    ticket = undefined
    send?.(JSON.stringify({ type: 'gone' }))
  }
}

/** Each keystroke; half a minute after the last one nobody is told any more that somebody writes. */
export function typing(what: Exclude<Doing, 'viewing'>): void {
  clearTimeout(resting)
  resting = setTimeout(() => become('viewing'), STILL_WRITING)
  become(what)
}

/** It was sent, or let go. */
export function typed(): void {
  clearTimeout(resting)
  become('viewing')
}

function become(next: Doing): void {
  if (doing === next) return
  doing = next
  tell()
}

/** Who else has it open; only ever told, never asked. */
export const presenceQuery = (brand: string, id: TicketId) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'presence', id],
    queryFn: (): Present[] => [],
    enabled: false,
    staleTime: Infinity,
  })
