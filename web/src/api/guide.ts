import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { asked, asking } from './ask'
import { brandKey } from './queries'

// The wire of the help centre, for those who write it.

/** A category with its sections, or a section with those within it. */
export type Shelf = { id: number; name: string; description: string; locale: string; sections: Shelf[] }

export type Article = {
  id: number
  section_id: number
  author_id: number | null
  title: string
  body: string
  locale: string
  source_locale: string
  draft: boolean
  outdated: boolean
  outdated_locales: string[]
  promoted: boolean
  labels: string[]
  vote_sum: number
  vote_count: number
  created_at: string
  updated_at: string
  edited_at: string
  may_edit: boolean
  may_publish: boolean
}

export type ArticleWish = {
  locale?: string
  title?: string
  body?: string
  draft?: boolean
  outdated?: boolean
  section_id?: number
  promoted?: boolean
  labels?: string[]
}

export type ArticleTranslation = {
  id: number
  locale: string
  title: string
  body: string
  draft: boolean
  outdated: boolean
  version: number
  updated_at: string
}

export type TextVersion = {
  version: number
  title: string
  body: string
  draft: boolean
  outdated: boolean
  at: string
  person: number
}

type ArticleList = { articles: Article[]; count: number; page: number; per_page: number }

const one = (id: number) => `/articles/${id}`

export function guideDesk(brand: string) {
  const ask = asking(brand)
  return {
    add: (wish: ArticleWish) => ask<Article>('POST', '/articles', wish),
    change: (id: number, wish: ArticleWish) => ask<Article>('PATCH', one(id), wish),
    archive: (id: number) => ask<void>('DELETE', one(id)),
    translate: (id: number, locale: string, wish: ArticleWish) =>
      ask<ArticleTranslation>('PUT', `${one(id)}/translations/${locale}`, wish),
    addCategory: (name: string) => ask<Shelf>('POST', '/shelves/categories', { name }),
    addSection: (category: number, name: string) =>
      ask<Shelf>('POST', '/shelves/sections', { category_id: category, name }),
    renameCategory: (id: number, name: string) => ask<Shelf>('PATCH', `/shelves/categories/${id}`, { name }),
    renameSection: (id: number, name: string) => ask<Shelf>('PATCH', `/shelves/sections/${id}`, { name }),
    dropCategory: (id: number) => ask<void>('DELETE', `/shelves/categories/${id}`),
    dropSection: (id: number) => ask<void>('DELETE', `/shelves/sections/${id}`),
  }
}

export const guideKey = (brand: string) => [...brandKey(brand), 'guide'] as const

export const shelvesQuery = (brand: string) =>
  queryOptions({ queryKey: [...guideKey(brand), 'shelves'], queryFn: () => asking(brand)<Shelf[]>('GET', '/shelves') })

export const articlesQuery = (brand: string, section: number | undefined) =>
  infiniteQueryOptions({
    queryKey: [...guideKey(brand), 'articles', section],
    queryFn: ({ pageParam }) =>
      asking(brand)<ArticleList>('GET', `/articles${asked({ section, page: pageParam, per_page: 50 })}`),
    initialPageParam: 1,
    getNextPageParam: (last) => (last.page * last.per_page < last.count ? last.page + 1 : undefined),
    placeholderData: keepPreviousData,
  })

export const articleQuery = (brand: string, id: number, locale: string | undefined) =>
  queryOptions({
    queryKey: [...guideKey(brand), id, 'in', locale],
    queryFn: () => asking(brand)<Article>('GET', one(id) + asked({ locale })),
  })

export const translationsQuery = (brand: string, id: number) =>
  queryOptions({
    queryKey: [...guideKey(brand), id, 'translations'],
    queryFn: () => asking(brand)<ArticleTranslation[]>('GET', `${one(id)}/translations`),
  })

export const textVersionsQuery = (brand: string, id: number, locale: string) =>
  queryOptions({
    queryKey: [...guideKey(brand), id, 'versions', locale],
    queryFn: () => asking(brand)<TextVersion[]>('GET', `${one(id)}/translations/${locale}/versions`),
  })
