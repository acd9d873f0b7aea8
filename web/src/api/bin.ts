import { infiniteQueryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import { brandKey, nextAfter } from './queries'

export const binKey = (brand: string) => [...brandKey(brand), 'bin'] as const

export const binQuery = (brand: string) =>
  infiniteQueryOptions({
    queryKey: binKey(brand),
    queryFn: ({ pageParam, signal }) => desk(brand).bin.list({ after: pageParam }, signal),
    initialPageParam: 0 as number,
    getNextPageParam: (last) => nextAfter(last.tickets),
  })
