import { queryOptions } from '@tanstack/react-query'
import { call } from './http'
import { brandKey } from './queries'
import type { TicketId, Wanted } from './types'

export type BulkItem = {
  ticket_id: TicketId
  state: 'waiting' | 'done' | 'unchanged' | 'refused' | 'undone' | 'kept'
  code: string | null
  why: string | null
}

export type Bulk = {
  id: number
  state: 'running' | 'done' | 'undoing' | 'undone'
  total: number
  done: number
  unchanged: number
  refused: number
  undone: number
}

const AGAIN = 400

/** One change of many tickets. */
export const bulks = (brand: string) => ({
  tryOut: (ids: readonly TicketId[], edit: Wanted) =>
    call<BulkItem[]>('POST', '/bulk/try', { brand, body: { ids: ids.map(String), edit } }),
  begin: (ids: readonly TicketId[], edit: Wanted) =>
    call<Bulk>('POST', '/bulk', { brand, body: { ids: ids.map(String), edit } }),
  undo: (id: number) => call<Bulk>('POST', `/bulk/${id}/undo`, { brand }),
})

/** Asked again and again while it goes on. */
export const bulkQuery = (brand: string, id: number) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'bulk', id],
    queryFn: () => call<Bulk>('GET', `/bulk/${id}`, { brand }),
    refetchInterval: ({ state: { data } }) =>
      data && (data.state === 'done' || data.state === 'undone') ? false : AGAIN,
  })

export const bulkItemsQuery = (brand: string, id: number, ended: boolean) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'bulk', id, 'items', ended],
    queryFn: () => call<BulkItem[]>('GET', `/bulk/${id}/items`, { brand }),
    enabled: ended,
  })
