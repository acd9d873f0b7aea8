import { queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import type { Bulk, BulkId } from './generated/desk'
import { brandKey } from './queries'
import type { TicketId, Wanted } from './types'

export type { Bulk, BulkId, BulkItem } from './generated/desk'

/** How far it is, whoever counts. */
export type Counted = Omit<Bulk, 'asked_at' | 'ended_at'>

const AGAIN = 400

/** One change of many tickets. */
export const bulks = (brand: string) => ({
  tryOut: (ids: readonly TicketId[], edit: Wanted) => desk(brand).bulks.tryOut({ ids: [...ids], edit }),
  begin: (ids: readonly TicketId[], edit: Wanted) => desk(brand).bulks.begin({ ids: [...ids], edit }),
  undo: (id: BulkId) => desk(brand).bulks.undo(id),
})

/** Asked again and again while it goes on. */
export const bulkQuery = (brand: string, id: BulkId) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'bulk', id],
    queryFn: () => desk(brand).bulks.show(id),
    refetchInterval: ({ state: { data } }) =>
      data && (data.state === 'done' || data.state === 'undone') ? false : AGAIN,
  })

export const bulkItemsQuery = (brand: string, id: BulkId, ended: boolean) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'bulk', id, 'items', ended],
    queryFn: () => desk(brand).bulks.items(id),
    enabled: ended,
  })
