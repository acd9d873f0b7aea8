import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import { brandKey } from './queries'
import type { TicketId, TicketRow } from './types'

/** What a query of the search language finds. */
export const searchQuery = (brand: string, q: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'tickets', 'search', q],
    queryFn: () => desk(brand).search.search({ q }),
  })

const SHOWN = 8

/** Tickets to choose one from: the one with that number first, then what is open, then what was solved. */
export const ticketsFoundQuery = (brand: string, words: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'tickets', 'chosen-from', words],
    queryFn: async (): Promise<TicketRow[]> => {
      const { tickets } = desk(brand)
      const number = /^#?(\d{1,15})$/.exec(words)?.[1]
      const [one, open, solved] = await Promise.all([
        number ? tickets.show(Number(number) as TicketId).catch(() => undefined) : undefined,
        tickets.list({ view: 'open', q: words }),
        words === '' ? undefined : tickets.list({ view: 'solved', q: words }),
      ])
      const all = [...(one ? [one] : []), ...open.tickets, ...(solved?.tickets ?? [])]
      return all.filter((it, place) => all.findIndex((other) => other.id === it.id) === place).slice(0, SHOWN)
    },
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
