import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import type { CustomerId, TicketId } from './generated/desk'
import { brandKey, nextAfter } from './queries'

export const casesQuery = (brand: string, ticket: TicketId) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'ticket', ticket, 'cases'],
    queryFn: ({ signal }) => desk(brand).cases.of(ticket, signal),
  })

export const timelineQuery = (brand: string, customer: CustomerId) =>
  infiniteQueryOptions({
    queryKey: [...brandKey(brand), 'timeline', customer],
    queryFn: ({ pageParam, signal }) => desk(brand).cases.timeline(customer, { after: pageParam }, signal),
    initialPageParam: 0 as number,
    getNextPageParam: nextAfter,
  })
