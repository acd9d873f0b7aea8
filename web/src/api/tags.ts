import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import { brandKey } from './queries'

/** The tags in use that begin so, the most used first. */
export const tagsQuery = (brand: string, start: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'tags', start],
    queryFn: ({ signal }) => desk(brand).tags.beginning({ start }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
