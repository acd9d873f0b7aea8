import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { asked, asking } from './ask'
import { brandKey } from './queries'

// The wire of webhooks.

export type AuthenticationType = 'none' | 'basic_auth' | 'bearer_token' | 'api_key'

export type Hook = {
  id: string
  name: string
  description: string | null
  active: boolean
  endpoint: string
  method: string
  format: string
  headers: Record<string, string>
  subscriptions: string[]
  authentication: null | { type: AuthenticationType; data: Record<string, string> }
  created_at: string
  updated_at: string
}

export type HookWish = {
  name: string
  description: string
  active: boolean
  endpoint: string
  method: string
  format: string
  headers: Record<string, string>
  subscriptions: string[]
  authentication?: { type: AuthenticationType; data: Record<string, string> }
}

export type Outcome = {
  outcome: 'delivered' | 'answered' | 'refused' | 'late' | 'unreachable'
  status: number | null
  answer: string
}

export type Invocation = {
  id: string
  ticket_id: number | null
  type: string
  cause: string
  state: 'waiting' | 'sending' | 'delivered' | 'failed'
  attempts: number
  created_at: string
  next_at: string | null
  ended_at: string | null
  body: string
}

export type Attempt = { number: number; started_at: string; ended_at: string; result: Outcome }
export type HookCircuit = {
  state: 'closed' | 'open' | 'half_open'
  tried: number
  failed: number
  until: string | null
}

const one = (id: string) => `/webhooks/${encodeURIComponent(id)}`

export function hooksDesk(brand: string) {
  const ask = asking(brand)
  return {
    add: (hook: HookWish) => ask<Hook>('POST', '/webhooks', hook),
    change: (id: string, hook: Partial<HookWish>) => ask<Hook>('PATCH', one(id), hook),
    remove: (id: string) => ask<void>('DELETE', one(id)),
    secret: (id: string) => ask<{ secret: string }>('GET', `${one(id)}/secret`),
    newSecret: (id: string) => ask<{ secret: string }>('POST', `${one(id)}/secret`),
    test: (id: string, body: string) => ask<Outcome>('POST', `${one(id)}/test`, { body }),
    replay: (id: string, invocation: string) =>
      ask<void>('POST', `${one(id)}/invocations/${encodeURIComponent(invocation)}/replay`),
  }
}

export const hooksKey = (brand: string) => [...brandKey(brand), 'webhooks'] as const

export const hooksQuery = (brand: string) =>
  queryOptions({ queryKey: hooksKey(brand), queryFn: () => asking(brand)<Hook[]>('GET', '/webhooks') })

export const hookQuery = (brand: string, id: string) =>
  queryOptions({ queryKey: [...hooksKey(brand), id], queryFn: () => asking(brand)<Hook>('GET', one(id)) })

export const invocationsQuery = (brand: string, id: string) =>
  infiniteQueryOptions({
    queryKey: [...hooksKey(brand), id, 'invocations'],
    queryFn: ({ pageParam }) =>
      asking(brand)<{ invocations: Invocation[]; after: string | null }>(
        'GET',
        `${one(id)}/invocations${asked({ after: pageParam })}`,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.after ?? undefined,
    refetchInterval: 10_000,
  })

export const attemptsQuery = (brand: string, id: string, invocation: string) =>
  queryOptions({
    queryKey: [...hooksKey(brand), id, 'attempts', invocation],
    queryFn: () => asking(brand)<Attempt[]>('GET', `${one(id)}/invocations/${encodeURIComponent(invocation)}/attempts`),
  })

export const circuitQuery = (brand: string, id: string) =>
  queryOptions({
    queryKey: [...hooksKey(brand), id, 'circuit'],
    queryFn: () => asking(brand)<HookCircuit>('GET', `${one(id)}/circuit`),
    refetchInterval: 10_000,
  })
