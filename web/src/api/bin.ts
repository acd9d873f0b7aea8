import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from './http'
import { brandKey } from './queries'
import type { Status, Ticket, TicketId } from './types'

export type Binned = { id: TicketId; subject: string; deleted_at: string; status_before: Status }
export type BinPage = { tickets: Binned[]; count: number }

const PAGE = 100

export const bin = (brand: string) => ({
  put: (id: TicketId) => call<void>('DELETE', `/tickets/${id}`, { brand }),
  restore: (id: TicketId) => call<Ticket>('POST', `/bin/${id}/restore`, { brand }),
  scrub: (id: TicketId) => call<void>('DELETE', `/bin/${id}`, { brand }),
})

export const binQuery = (brand: string) =>
  infiniteQueryOptions({
    queryKey: [...brandKey(brand), 'bin'],
    queryFn: ({ pageParam }) => call<BinPage>('GET', `/bin?after=${pageParam}`, { brand }),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.tickets.length === PAGE ? last.tickets.at(-1)?.id : undefined),
  })
