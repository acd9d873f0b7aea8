import { type InfiniteData, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { desk } from '../api/desk'
import { isProblem } from '../api/http'
import { brandKey, ticketQuery } from '../api/queries'
import type { TicketChange, TicketId, TicketList, TicketRow } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import { complain } from '../ui/toasts'
import { words } from './words'

type Wish = { ticket: Pick<TicketRow, 'id' | 'version'>; change: Omit<TicketChange, 'version'> }

/** Puts a fresh ticket wherever an older copy of it is shown, then asks the lists again. */
export function keep(queries: QueryClient, brand: string, ticket: Ticket): void {
  queries.setQueryData(ticketQuery(brand, ticket.id).queryKey, ticket)
  queries.setQueriesData<InfiniteData<TicketList>>({ queryKey: [...brandKey(brand), 'tickets'] }, (data) =>
    data && 'pages' in data
      ? {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            tickets: page.tickets.map((row) => (row.id === ticket.id ? rowOf(ticket) : row)),
          })),
        }
      : data,
  )
  refresh(queries, brand)
}

export function refresh(queries: QueryClient, brand: string): void {
  for (const list of ['tickets', 'views']) void queries.invalidateQueries({ queryKey: [...brandKey(brand), list] })
}

function rowOf(ticket: Ticket): TicketRow {
  const { next_step: _n, clocks: _c, messages: _m, log: _l, related: _r, allowed: _a, reply_to: _t, ...row } = ticket
  return row
}

/** The ticket as somebody else left it, when the server refused a stale wish. */
export const currentOf = (error: unknown): Ticket | undefined =>
  isProblem(error, 'stale') ? (error.body as { current?: Ticket }).current : undefined

/** One change of one ticket; a stale wish shows what is true now and asks the person, not the machine, to decide. */
export function useChange(brand: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ ticket, change }: Wish) =>
      desk(brand).tickets.change(ticket.id, { version: ticket.version, ...change }),
    onSuccess: (ticket) => keep(queries, brand, ticket),
    onError: (error, { ticket }) => {
      const current = currentOf(error)
      if (current) keep(queries, brand, current)
      complain(current ? words.stale(ticket.id) : error.message)
    },
  })
}

export type Outcome = { done: Ticket[]; stale: TicketId[]; failed: Error[] }

/** The same change for many; each stands alone, so one stale ticket does not stop the rest. */
export function useChangeAll(brand: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ tickets, change }: { tickets: readonly Wish['ticket'][]; change: Wish['change'] }) => {
      const outcome: Outcome = { done: [], stale: [], failed: [] }
      const waiting = [...tickets]
      const work = async () => {
        for (let it = waiting.shift(); it; it = waiting.shift()) {
          try {
            outcome.done.push(await desk(brand).tickets.change(it.id, { version: it.version, ...change }))
          } catch (error) {
            if (currentOf(error)) outcome.stale.push(it.id)
            else outcome.failed.push(error as Error)
          }
        }
      }
      await Promise.all([work(), work(), work(), work()])
      return outcome
    },
    onSuccess: ({ stale, failed }) => {
      refresh(queries, brand)
      if (stale.length > 0) complain(words.notChanged(stale.length))
      else if (failed[0]) complain(failed[0].message)
    },
  })
}
