import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { desk, door } from './desk'
import { isSignedOut } from './http'
import type { OutboxId, Session, TicketId } from './types'

const MINUTE = 60_000

export const welcomeQuery = () => queryOptions({ queryKey: ['welcome'], queryFn: door.welcome, staleTime: 5 * MINUTE })

/** Who is signed in, or null: being nobody is an answer here, not a failure. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: (): Promise<Session | null> =>
      door.session().catch((error: unknown) => {
        if (isSignedOut(error)) return null
        throw error
      }),
    staleTime: 10 * MINUTE,
  })

/** All that is known of one brand lies beneath this key. */
export const brandKey = (brand: string) => ['brand', brand] as const

export const meQuery = (brand: string) =>
  queryOptions({ queryKey: [...brandKey(brand), 'me'], queryFn: desk(brand).me, staleTime: 5 * MINUTE })

export const agentsQuery = (brand: string) =>
  queryOptions({ queryKey: [...brandKey(brand), 'agents'], queryFn: desk(brand).agents, staleTime: 5 * MINUTE })

export const playbookQuery = (brand: string) =>
  queryOptions({ queryKey: [...brandKey(brand), 'playbook'], queryFn: desk(brand).playbook, staleTime: 5 * MINUTE })

export const viewsQuery = (brand: string) =>
  queryOptions({ queryKey: [...brandKey(brand), 'views'], queryFn: desk(brand).views })

export const ticketsQuery = (brand: string, view: string, words?: string) =>
  infiniteQueryOptions({
    queryKey: [...brandKey(brand), 'tickets', view, words ?? ''],
    queryFn: ({ pageParam }) => desk(brand).tickets.list(view, words, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

/** A handful of tickets for the palette. */
export const foundQuery = (brand: string, words: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'tickets', 'found', words],
    queryFn: async () => (await desk(brand).tickets.list('open', words)).tickets.slice(0, 8),
    enabled: words.length >= 2,
    placeholderData: keepPreviousData,
  })

export const ticketQuery = (brand: string, id: TicketId) =>
  queryOptions({ queryKey: [...brandKey(brand), 'ticket', id], queryFn: () => desk(brand).tickets.show(id) })

export const quarantineQuery = (brand: string) =>
  queryOptions({ queryKey: [...brandKey(brand), 'quarantine'], queryFn: desk(brand).quarantine.list })

export const outboxQuery = (brand: string) =>
  queryOptions({ queryKey: [...brandKey(brand), 'outbox'], queryFn: desk(brand).outbox.list })

export const outboxMailQuery = (brand: string, id: OutboxId) =>
  queryOptions({ queryKey: [...brandKey(brand), 'outbox', id], queryFn: () => desk(brand).outbox.show(id) })
