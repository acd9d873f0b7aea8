import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import type { Transfer, TransferId } from './generated/desk'
import { brandKey } from './queries'

// Imports and exports: what is at work, and what an import had to tell.

const PAGE = 100

export const isAtWork = (it: Transfer): boolean => it.state === 'waiting' || it.state === 'working'

const transfersKey = (brand: string) => [...brandKey(brand), 'transfers'] as const

/** The newest first; while one is at work it is asked again and again. */
export const transfersQuery = (brand: string) =>
  queryOptions({
    queryKey: transfersKey(brand),
    queryFn: ({ signal }) => desk(brand).transfers.list({}, signal),
    refetchInterval: ({ state }) => (state.data?.some(isAtWork) ? 2_000 : false),
  })

/** Its notes are those of one moment: `rows` is how far the import was then. */
export const notesQuery = (brand: string, id: TransferId, rows: number) =>
  infiniteQueryOptions({
    queryKey: [...transfersKey(brand), id, 'notes', rows],
    queryFn: ({ pageParam, signal }) => desk(brand).transfers.notes(id, pageParam, signal),
    initialPageParam: { row: 0, n: 0 },
    getNextPageParam: (last) => {
      const end = last.at(-1)
      return end && last.length === PAGE ? { row: end.row, n: end.n } : undefined
    },
  })
