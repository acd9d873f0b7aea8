import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from './http'
import { brandKey } from './queries'
import type { CustomerId, GroupId, OrganizationId, PersonId, Role } from './types'

export type Group = { id: GroupId; name: string }
export type Organization = { id: OrganizationId; name: string }

/** Whoever writes to the brand or works for it; staff have their person inside. */
export type Profile = {
  id: CustomerId
  name: string
  email: string | null
  phone: string | null
  role: Role
  organization: OrganizationId | null
  inside: { person: PersonId | null; tags: string[]; notes: string | null } | null
}

const LONG = 300_000

export const groupsQuery = (brand: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'groups'],
    queryFn: () => call<Group[]>('GET', '/groups', { brand }),
    staleTime: LONG,
  })

export const organizationsQuery = (brand: string, q: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'organizations', 'like', q],
    queryFn: () =>
      call<Organization[]>('GET', q ? `/organizations?q=${encodeURIComponent(q)}` : '/organizations', { brand }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

export const organizationQuery = (brand: string, id: OrganizationId | null) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'organizations', id],
    queryFn: () => call<Organization>('GET', `/organizations/${id}`, { brand }),
    enabled: id !== null,
    staleTime: LONG,
  })

/** Those whom a few letters may mean. */
export const profilesQuery = (brand: string, q: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'profiles', 'like', q],
    queryFn: () => call<Profile[]>('GET', `/customers?q=${encodeURIComponent(q)}`, { brand }),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

export const profileQuery = (brand: string, id: CustomerId) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'profiles', id],
    queryFn: () => call<Profile>('GET', `/customers/${id}`, { brand }),
    staleTime: LONG,
  })
