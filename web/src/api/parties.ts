import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query'
import { desk } from './desk'
import { brandKey } from './queries'
import type { CustomerId, OrganizationId } from './generated/desk'

export type { CustomerProfile as Profile, Group, Organization } from './generated/desk'

const LONG = 300_000

export const groupsQuery = (brand: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'groups'],
    queryFn: () => desk(brand).groups.list(),
    staleTime: LONG,
  })

export const organizationsQuery = (brand: string, q: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'organizations', 'like', q],
    queryFn: () => desk(brand).organizations.list({ q }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

export const organizationQuery = (brand: string, id: OrganizationId | null) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'organizations', id],
    queryFn: id === null ? skipToken : () => desk(brand).organizations.show(id),
    staleTime: LONG,
  })

/** Those whom a few letters may mean. */
export const profilesQuery = (brand: string, q: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'profiles', 'like', q],
    queryFn: () => desk(brand).customers.list({ q }),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

export const profileQuery = (brand: string, id: CustomerId) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'profiles', id],
    queryFn: () => desk(brand).customers.show(id),
    staleTime: LONG,
  })
