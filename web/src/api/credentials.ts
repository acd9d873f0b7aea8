import { queryOptions } from '@tanstack/react-query'
import { asking } from './ask'
import { brandKey } from './queries'

// The wire of what programs sign in with: API tokens, OAuth clients, and what people have allowed them.

export type Token = {
  id: number
  name: string
  scopes: string[]
  created_at: string
  expires_at: string
  used_at: string | null
}

export type OAuthClient = {
  id: number
  identifier: string
  name: string
  description: string
  confidential: boolean
  redirect_uris: string[]
  scopes: string[]
  secret: string | null
}

export type ClientWish = Omit<OAuthClient, 'id' | 'secret'>
export type Grant = { id: number; client: string; name: string; scopes: string[]; created_at: string }

export function credentialsDesk(brand: string) {
  const ask = asking(brand)
  return {
    issue: (wish: { name: string; scopes?: string[]; days: number }) =>
      ask<{ id: number; token: string }>('POST', '/tokens', wish),
    revoke: (id: number) => ask<void>('DELETE', `/tokens/${id}`),
    register: (wish: ClientWish) => ask<OAuthClient>('POST', '/oauth/clients', wish),
    change: (id: number, wish: ClientWish) => ask<OAuthClient>('PUT', `/oauth/clients/${id}`, wish),
    newSecret: (id: number) => ask<OAuthClient>('POST', `/oauth/clients/${id}/secret`),
    remove: (id: number) => ask<void>('DELETE', `/oauth/clients/${id}`),
    withdraw: (id: number) => ask<void>('DELETE', `/oauth/grants/${id}`),
  }
}

const key = (brand: string, what: string) => [...brandKey(brand), what] as const

export const tokensQuery = (brand: string) =>
  queryOptions({ queryKey: key(brand, 'tokens'), queryFn: () => asking(brand)<Token[]>('GET', '/tokens') })

export const clientsQuery = (brand: string) =>
  queryOptions({
    queryKey: key(brand, 'oauth-clients'),
    queryFn: () => asking(brand)<OAuthClient[]>('GET', '/oauth/clients'),
  })

export const grantsQuery = (brand: string) =>
  queryOptions({ queryKey: key(brand, 'grants'), queryFn: () => asking(brand)<Grant[]>('GET', '/oauth/grants') })
