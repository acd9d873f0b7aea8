import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { asked, asking } from './ask'
import { brandKey } from './queries'
import type { TicketId } from './types'

// The wire of searching, and of tickets in lists that conditions select.

export type TicketLine = {
  id: TicketId
  subject: string
  standing: {
    status: string
    priority: string
    type: string | null
    channel: string
    intent: string | null
    tags: string[]
    satisfaction: string | null
  }
  parties: { requester: string; assignee: string | null; group: string | null; organization: string | null }
  times: {
    created_at: string
    updated_at: string
    solved_at: string | null
    breach_at: string | null
    task_due_at: string | null
  }
}

export type HitType = 'ticket' | 'user' | 'organization' | 'group'
/** `piece` is where it says the words, each between « and ». */
export type SearchHit = { type: HitType; id: number; title: string; piece: string | null; ticket: TicketLine | null }
export type Found = { hits: SearchHit[]; count: number; more_than_counted: boolean; next: number | null }

export type FoundArticle = { article: { id: number; title: string; locale: string; draft: boolean }; snippet: string }
export type FoundArticles = { finds: FoundArticle[]; count: number; page: number; per_page: number }

const key = (brand: string, ...more: unknown[]) => [...brandKey(brand), 'search', ...more] as const

export const searchQuery = (brand: string, words: string) =>
  infiniteQueryOptions({
    queryKey: key(brand, 'things', words),
    queryFn: ({ pageParam, signal }) =>
      asking(brand)<Found>('GET', `/search${asked({ q: words, skip: pageParam })}`, undefined, signal),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: words !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })

export const articlesFoundQuery = (brand: string, words: string) =>
  queryOptions({
    queryKey: key(brand, 'articles', words),
    queryFn: ({ signal }) =>
      asking(brand)<FoundArticles>('GET', `/articles/search${asked({ q: words, per_page: 30 })}`, undefined, signal),
    enabled: words !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })
