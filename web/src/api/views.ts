import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import type { ViewId, ViewWish } from './generated/desk'
import { brandKey } from './queries'

export const savedViewsKey = (brand: string) => [...brandKey(brand), 'saved-views'] as const

export const savedViewsQuery = (brand: string) =>
  queryOptions({ queryKey: savedViewsKey(brand), queryFn: ({ signal }) => desk(brand).views.list(signal) })

export const savedViewQuery = (brand: string, id: ViewId) =>
  queryOptions({
    queryKey: [...savedViewsKey(brand), id],
    queryFn: ({ signal }) => desk(brand).views.show(id, signal),
  })

// Beneath the tickets, so that a change of any ticket asks again.
export const heldQuery = (brand: string, id: ViewId) =>
  infiniteQueryOptions({
    queryKey: [...brandKey(brand), 'tickets', 'saved-view', id],
    queryFn: ({ pageParam, signal }) => desk(brand).views.tickets(id, { after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const viewPreviewQuery = (brand: string, view: ViewWish) =>
  queryOptions({
    queryKey: [...savedViewsKey(brand), 'preview', view],
    queryFn: ({ signal }) => desk(brand).views.preview({ ...view, title: view.title || 'Preview' }, signal),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    retry: false,
  })

export const viewDefinitionsQuery = (brand: string) =>
  queryOptions({
    queryKey: [...savedViewsKey(brand), 'definitions'],
    queryFn: ({ signal }) => desk(brand).views.definitions(signal),
    staleTime: 60_000,
  })
