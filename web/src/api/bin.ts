import { infiniteQueryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import { brandKey } from './queries'
import type { TicketId } from './types'

export type { Bin as BinPage, Binned } from './generated/desk'

const PAGE = 100

export const bin = (brand: string) => ({
  put: (id: TicketId) => desk(brand).tickets.delete(id),
  restore: (id: TicketId) => desk(brand).bin.restore(id),
  scrub: (id: TicketId) => desk(brand).bin.scrub(id),
})

export const binQuery = (brand: string) =>
  infiniteQueryOptions({
    queryKey: [...brandKey(brand), 'bin'],
    queryFn: ({ pageParam }) => desk(brand).bin.list({ after: pageParam }),
    initialPageParam: 0 as number,
    getNextPageParam: (last) => (last.tickets.length === PAGE ? last.tickets.at(-1)?.id : undefined),
  })
