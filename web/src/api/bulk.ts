import { queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import type { BulkId } from './generated/desk'
import { brandKey } from './queries'

const AGAIN = 400

/** Asked again and again while it goes on. */
export const bulkQuery = (brand: string, id: BulkId) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'bulk', id],
    queryFn: ({ signal }) => desk(brand).bulks.show(id, signal),
    refetchInterval: ({ state: { data } }) =>
      data && (data.state === 'done' || data.state === 'undone') ? false : AGAIN,
  })

export const bulkItemsQuery = (brand: string, id: BulkId, ended: boolean) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'bulk', id, 'items', ended],
    queryFn: ({ signal }) => desk(brand).bulks.items(id, {}, signal),
    enabled: ended,
  })
