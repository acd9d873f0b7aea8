import { useInfiniteQuery } from '@tanstack/react-query'
import { ticketsQuery } from '../api/queries'
import type { TicketId } from '../api/generated/desk'
import { useNow } from '../ui/now'
import { items, rowsOf } from './groups'

export type Neighbours = { before: TicketId | undefined; next: TicketId | undefined }

/** The tickets above and below this one, in the order they are shown. */
export function useNeighbours(brand: string, view: string, q: string | undefined, id: TicketId): Neighbours {
  const now = useNow()
  const { data } = useInfiniteQuery(ticketsQuery(brand, view, q))
  const rows = rowsOf(items(data?.pages.flatMap((it) => it.tickets) ?? [], now))
  const place = rows.findIndex((it) => it.id === id)
  if (place < 0) return { before: undefined, next: rows[0]?.id }
  return { before: rows[place - 1]?.id, next: rows[place + 1]?.id ?? rows.find((it) => it.id !== id)?.id }
}
