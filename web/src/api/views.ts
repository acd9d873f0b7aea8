import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { asked, asking } from './ask'
import { brandKey } from './queries'
import type { Condition } from './rules'
import type { TicketLine } from './search'

// The wire of the views that a brand and its people keep.

export type Layout = {
  columns: string[]
  group_by: string | null
  group_descending: boolean
  sort_by: string | null
  sort_descending: boolean
}

export type SavedView = {
  id: number
  title: string
  description: string
  active: boolean
  position: number
  audience: { own: boolean; group_ids: number[] }
  all: Condition[]
  any: Condition[]
  output: Layout
  updated_at: string
}

export type Restriction = null | { type: 'User' } | { type: 'Group'; ids: number[] }

export type ViewWish = {
  title: string
  description: string
  active: boolean
  all: Condition[]
  any: Condition[]
  restriction: Restriction
  output: {
    columns: string[]
    group_by: string | null
    group_order: 'asc' | 'desc'
    sort_by: string | null
    sort_order: 'asc' | 'desc'
  }
}

export type Held = { tickets: TicketLine[]; count: number; more_than_counted: boolean; next: string | null }
export type ViewDefinitions = { fields: string[]; columns: string[]; groups: string[]; orders: string[] }

const PATH = '/ticket-views'

export function viewsDesk(brand: string) {
  const ask = asking(brand)
  return {
    add: (view: ViewWish) => ask<SavedView>('POST', PATH, view),
    change: (id: number, view: Partial<ViewWish>) => ask<SavedView>('PATCH', `${PATH}/${id}`, view),
    remove: (id: number) => ask<void>('DELETE', `${PATH}/${id}`),
    order: (ids: number[]) => ask<SavedView[]>('PUT', `${PATH}/order`, { ids }),
  }
}

export const savedViewsKey = (brand: string) => [...brandKey(brand), 'saved-views'] as const

export const savedViewsQuery = (brand: string) =>
  queryOptions({ queryKey: savedViewsKey(brand), queryFn: () => asking(brand)<SavedView[]>('GET', PATH) })

export const savedViewQuery = (brand: string, id: number) =>
  queryOptions({
    queryKey: [...savedViewsKey(brand), id],
    queryFn: () => asking(brand)<SavedView>('GET', `${PATH}/${id}`),
  })

// Beneath the tickets, so that a change of any ticket asks again.
export const heldQuery = (brand: string, id: number) =>
  infiniteQueryOptions({
    queryKey: [...brandKey(brand), 'tickets', 'saved-view', id],
    queryFn: ({ pageParam }) => asking(brand)<Held>('GET', `${PATH}/${id}/tickets${asked({ after: pageParam })}`),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const viewPreviewQuery = (brand: string, view: ViewWish) =>
  queryOptions({
    queryKey: [...savedViewsKey(brand), 'preview', view],
    queryFn: ({ signal }) =>
      asking(brand)<Held>('POST', `${PATH}/preview`, { ...view, title: view.title || 'Preview' }, signal),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    retry: false,
  })

export const viewDefinitionsQuery = (brand: string) =>
  queryOptions({
    queryKey: [...savedViewsKey(brand), 'definitions'],
    queryFn: () => asking(brand)<ViewDefinitions>('GET', `${PATH}/definitions`),
    staleTime: 60_000,
  })
