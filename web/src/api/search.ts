import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import type { TicketId, TicketRow } from './generated/desk'
import { brandKey } from './queries'

const key = (brand: string, ...more: unknown[]) => [...brandKey(brand), 'search', ...more] as const

/** What a query of the search language finds. */
export const searchQuery = (brand: string, q: string) =>
  infiniteQueryOptions({
    queryKey: key(brand, 'things', q),
    queryFn: ({ pageParam, signal }) => desk(brand).search.search({ q, skip: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: q !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })

export const articlesFoundQuery = (brand: string, q: string) =>
  queryOptions({
    queryKey: key(brand, 'articles', q),
    queryFn: ({ signal }) => desk(brand).articles.find({ q, per_page: 30 }, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })

/** The incidents of a problem; beneath the tickets, so that news of any is news of them. */
export const incidentsQuery = (brand: string, problem: TicketId) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'tickets', 'incidents', problem],
    queryFn: ({ signal }) => desk(brand).search.search({ q: `type:ticket problem_id:${problem}` }, signal),
  })

const SHOWN = 8

/** Tickets to choose one from: the one with that number first, then what is open, then what was solved. */
export const ticketsFoundQuery = (brand: string, words: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'tickets', 'chosen-from', words],
    queryFn: async ({ signal }): Promise<TicketRow[]> => {
      const { tickets } = desk(brand)
      const number = /^#?(\d{1,15})$/.exec(words)?.[1]
      const [one, open, solved] = await Promise.all([
        number ? tickets.show(Number(number) as TicketId, signal).catch(() => undefined) : undefined,
        tickets.list({ view: 'open', q: words }, signal),
        words === '' ? undefined : tickets.list({ view: 'solved', q: words }, signal),
      ])
      const all = [...(one ? [one] : []), ...open.tickets, ...(solved?.tickets ?? [])]
      return all.filter((it, place) => all.findIndex((other) => other.id === it.id) === place).slice(0, SHOWN)
    },
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
