import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import type { CaseId } from './generated/desk'
import { brandKey } from './queries'
import type { CustomerId, TicketId } from './types'

export type { Case, CaseId, CaseSaid as Said } from './generated/desk'

const PAGE = 100

export const cases = (brand: string) => ({
  begin: (ticket: TicketId) => desk(brand).cases.begin(ticket, {}),
  close: (id: CaseId) => desk(brand).cases.close(id),
})

export const casesQuery = (brand: string, ticket: TicketId) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'ticket', ticket, 'cases'],
    queryFn: () => desk(brand).cases.of(ticket),
  })

export const timelineQuery = (brand: string, customer: CustomerId) =>
  infiniteQueryOptions({
    queryKey: [...brandKey(brand), 'timeline', customer],
    queryFn: ({ pageParam }) => desk(brand).cases.timeline(customer, { after: pageParam }),
    initialPageParam: 0 as number,
    getNextPageParam: (last) => (last.length === PAGE ? last.at(-1)?.id : undefined),
  })
