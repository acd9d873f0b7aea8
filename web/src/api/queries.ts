import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { desk, door } from './desk'
import { isSignedOut } from './http'
import type { OutgoingId, Session, TicketId } from './generated/desk'

const MINUTE = 60_000

export const welcomeQuery = () =>
  queryOptions({ queryKey: ['welcome'], queryFn: ({ signal }) => door.welcome.show(signal), staleTime: 5 * MINUTE })

/** Who is signed in, or null: being nobody is an answer here, not a failure. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: (): Promise<Session | null> =>
      door.session.show().catch((error: unknown) => {
        if (isSignedOut(error)) return null
        throw error
      }),
    staleTime: 10 * MINUTE,
  })

/** As many as the wire says at once. */
const PAGE = 100

/** The page after a full one begins behind its last. */
export const nextAfter = <T extends { id: number }>(page: readonly T[]): T['id'] | undefined =>
  page.length < PAGE ? undefined : page.at(-1)?.id

/** All that is known of one brand lies beneath this key. */
export const brandKey = (brand: string) => ['brand', brand] as const

export const meQuery = (brand: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'me'],
    queryFn: ({ signal }) => desk(brand).me.show(signal),
    staleTime: 5 * MINUTE,
  })

export const agentsQuery = (brand: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'agents'],
    queryFn: ({ signal }) => desk(brand).agents.list(signal),
    staleTime: 5 * MINUTE,
  })

export const playbookQuery = (brand: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'playbook'],
    queryFn: ({ signal }) => desk(brand).playbook.show(signal),
    staleTime: 5 * MINUTE,
  })

export const viewsQuery = (brand: string) =>
  queryOptions({ queryKey: [...brandKey(brand), 'views'], queryFn: ({ signal }) => desk(brand).tickets.views(signal) })

export const ticketsQuery = (brand: string, view: string, words?: string) =>
  infiniteQueryOptions({
    queryKey: [...brandKey(brand), 'tickets', view, words ?? ''],
    queryFn: ({ pageParam, signal }) => desk(brand).tickets.list({ view, q: words, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

/** A handful of tickets for the palette. */
export const foundQuery = (brand: string, words: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'tickets', 'found', words],
    queryFn: async ({ signal }) =>
      (await desk(brand).tickets.list({ view: 'open', q: words }, signal)).tickets.slice(0, 8),
    enabled: words.length >= 2,
    placeholderData: keepPreviousData,
  })

export const ticketQuery = (brand: string, id: TicketId) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'ticket', id],
    queryFn: ({ signal }) => desk(brand).tickets.show(id, signal),
  })

export const quarantineQuery = (brand: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'quarantine'],
    queryFn: ({ signal }) => desk(brand).quarantine.list(signal),
  })

export const outboxQuery = (brand: string) =>
  queryOptions({ queryKey: [...brandKey(brand), 'outbox'], queryFn: ({ signal }) => desk(brand).outbox.list(signal) })

export const outboxMailQuery = (brand: string, id: OutgoingId) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'outbox', id],
    queryFn: ({ signal }) => desk(brand).outbox.show(id, signal),
  })
