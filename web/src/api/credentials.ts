import { queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import { brandKey } from './queries'

// What programs sign in with: API tokens, OAuth clients, and what people have allowed them.

export const tokensQuery = (brand: string) =>
  queryOptions({ queryKey: [...brandKey(brand), 'tokens'], queryFn: ({ signal }) => desk(brand).tokens.list(signal) })

export const clientsQuery = (brand: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'oauth-clients'],
    queryFn: ({ signal }) => desk(brand).oAuthClients.list({}, signal),
  })

export const grantsQuery = (brand: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'grants'],
    queryFn: ({ signal }) => desk(brand).oAuthClients.grants(signal),
  })
