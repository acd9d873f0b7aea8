import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from './http'
import { brandKey } from './queries'

/** The tags in use that begin so, the most used first. */
export const tagsQuery = (brand: string, start: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'tags', start],
    queryFn: () => call<string[]>('GET', `/tags?start=${encodeURIComponent(start)}`, { brand }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
