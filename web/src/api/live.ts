import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { liveAddress } from './desk'
import { type Present, presenceQuery, speakThrough } from './presence'
import { brandKey } from './queries'
import type { TicketId } from './generated/desk'

type Push =
  | { type: 'ticket'; id: number; version: number }
  | { type: 'presence'; ticket: TicketId; people: Present[] }
  | { type: 'resync' }

export type Line = 'live' | 'connecting' | 'offline'

const FIRST_WAIT = 500
const LONGEST_WAIT = 15_000
const GATHER = 200

let line: Line = 'connecting'
const listeners = new Set<() => void>()

function become(next: Line): void {
  if (line === next) return
  line = next
  for (const listener of listeners) listener()
}

/** How the line to the server is. */
export const useLine = (): Line =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => line,
  )

const lost = () => become('offline')

/** Hears what changes in a brand and makes the pages ask again; answers with the way to stop. */
export function listen(brand: string, queries: QueryClient): () => void {
  const heard = new Gathered(brand, queries)
  let socket: WebSocket | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT
  let dropped = false
  let stopped = false

  const connect = () => {
    socket = new WebSocket(liveAddress(brand))
    socket.addEventListener('open', () => {
      wait = FIRST_WAIT
      become('live')
      speakThrough((text) => socket?.send(text))
      // Whatever was said while the line was down is lost: ask for all of it.
      if (dropped) heard.all()
      dropped = false
    })
    socket.addEventListener('message', (event: MessageEvent<string>) => heard.push(event.data))
    socket.addEventListener('close', () => {
      if (stopped) return
      speakThrough(undefined)
      dropped = true
      become(navigator.onLine ? 'connecting' : 'offline')
      // Not all desks at once: half of the wait is a die.
      timer = setTimeout(connect, wait / 2 + Math.random() * (wait / 2))
      if (wait >= LONGEST_WAIT / 4) become('offline')
      wait = Math.min(LONGEST_WAIT, wait * 2)
    })
  }
  const hurry = () => {
    if (socket?.readyState === WebSocket.OPEN || socket?.readyState === WebSocket.CONNECTING) return
    clearTimeout(timer)
    wait = FIRST_WAIT
    connect()
  }

  connect()
  addEventListener('online', hurry)
  addEventListener('offline', lost)
  return () => {
    stopped = true
    speakThrough(undefined)
    clearTimeout(timer)
    removeEventListener('online', hurry)
    removeEventListener('offline', lost)
    socket?.close()
  }
}

/** Many pushes in one breath become one round of questions. */
class Gathered {
  private readonly brand: string
  private readonly queries: QueryClient
  private readonly tickets = new Map<number, number>()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(brand: string, queries: QueryClient) {
    this.brand = brand
    this.queries = queries
  }

  push(text: string): void {
    const it = JSON.parse(text) as Push
    switch (it.type) {
      case 'ticket':
        this.tickets.set(it.id, it.version)
        this.timer ??= setTimeout(() => this.flush(), GATHER)
        return
      case 'presence':
        this.queries.setQueryData(presenceQuery(this.brand, it.ticket).queryKey, it.people)
        return
      case 'resync':
        this.all()
        return
      default:
        it satisfies never
    }
  }

  all(): void {
    void this.queries.invalidateQueries({ queryKey: brandKey(this.brand) })
  }

  private flush(): void {
    const key = brandKey(this.brand)
    for (const [id, version] of this.tickets) {
      const known = this.queries.getQueryData<{ version: number }>([...key, 'ticket', id])
      // The same version may still bring news: a delivery state belongs to the mail, not to the ticket.
      if (known && known.version <= version) void this.queries.invalidateQueries({ queryKey: [...key, 'ticket', id] })
    }
    for (const list of ['tickets', 'views', 'outbox', 'quarantine']) {
      void this.queries.invalidateQueries({ queryKey: [...key, list] })
    }
    this.tickets.clear()
    this.timer = undefined
  }
}
