import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import type { ArticleId } from './generated/desk'
import { brandKey } from './queries'

export const guideKey = (brand: string) => [...brandKey(brand), 'guide'] as const

export const shelvesQuery = (brand: string) =>
  queryOptions({
    queryKey: [...guideKey(brand), 'shelves'],
    queryFn: ({ signal }) => desk(brand).shelves.tree({}, signal),
  })

export const articlesQuery = (brand: string, section: number | undefined) =>
  infiniteQueryOptions({
    queryKey: [...guideKey(brand), 'articles', section],
    queryFn: ({ pageParam, signal }) => desk(brand).articles.list({ section, page: pageParam, per_page: 50 }, signal),
    initialPageParam: 1,
    getNextPageParam: (last) => (last.page * last.per_page < last.count ? last.page + 1 : undefined),
    placeholderData: keepPreviousData,
  })

export const articleQuery = (brand: string, id: ArticleId, locale: string | undefined) =>
  queryOptions({
    queryKey: [...guideKey(brand), id, 'in', locale],
    queryFn: ({ signal }) => desk(brand).articles.show(id, { locale }, signal),
  })

export const translationsQuery = (brand: string, id: ArticleId) =>
  queryOptions({
    queryKey: [...guideKey(brand), id, 'translations'],
    queryFn: ({ signal }) => desk(brand).articles.translations(id, signal),
  })

export const textVersionsQuery = (brand: string, id: ArticleId, locale: string) =>
  queryOptions({
    queryKey: [...guideKey(brand), id, 'versions', locale],
    queryFn: ({ signal }) => desk(brand).articles.versions(id, locale, {}, signal),
  })
