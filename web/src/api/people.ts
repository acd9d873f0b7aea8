import { infiniteQueryOptions, keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query'
import { desk } from './desk'
import type { CustomerId, OrganizationId, Subject } from './generated/desk'
import { brandKey, nextAfter } from './queries'

const MINUTE = 60_000

export const customersKey = (brand: string) => [...brandKey(brand), 'customers'] as const

/** Page after page by number; with words the first hundred that they may mean. */
export const customersQuery = (brand: string, words: string) =>
  infiniteQueryOptions({
    queryKey: [...customersKey(brand), 'list', words],
    queryFn: ({ pageParam, signal }) =>
      desk(brand).customers.list(words === '' ? { after: pageParam } : { q: words }, signal),
    initialPageParam: 0 as number,
    getNextPageParam: (page) => (words === '' ? nextAfter(page) : undefined),
    placeholderData: keepPreviousData,
  })

/** Those whom a few letters may mean. */
export const customersFoundQuery = (brand: string, q: string) =>
  queryOptions({
    queryKey: [...customersKey(brand), 'like', q],
    queryFn: ({ signal }) => desk(brand).customers.list({ q }, signal),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: MINUTE,
  })

export const customerQuery = (brand: string, id: CustomerId) =>
  queryOptions({
    queryKey: [...customersKey(brand), id],
    queryFn: ({ signal }) => desk(brand).customers.show(id, signal),
    staleTime: MINUTE,
  })

export const addressesQuery = (brand: string, id: CustomerId) =>
  queryOptions({
    queryKey: [...customersKey(brand), id, 'addresses'],
    queryFn: ({ signal }) => desk(brand).addresses.list(id, signal),
  })

export const organizationsKey = (brand: string) => [...brandKey(brand), 'organizations'] as const

export const organizationsQuery = (brand: string, words: string) =>
  infiniteQueryOptions({
    queryKey: [...organizationsKey(brand), 'list', words],
    queryFn: ({ pageParam, signal }) =>
      desk(brand).organizations.list(words === '' ? { after: pageParam } : { q: words }, signal),
    initialPageParam: 0 as number,
    getNextPageParam: (page) => (words === '' ? nextAfter(page) : undefined),
    placeholderData: keepPreviousData,
  })

/** Those with a word that begins so; without letters the first hundred. */
export const organizationsFoundQuery = (brand: string, q: string) =>
  queryOptions({
    queryKey: [...organizationsKey(brand), 'like', q],
    queryFn: ({ signal }) => desk(brand).organizations.list({ q }, signal),
    placeholderData: keepPreviousData,
    staleTime: MINUTE,
  })

export const organizationQuery = (brand: string, id: OrganizationId) =>
  queryOptions({
    queryKey: [...organizationsKey(brand), id],
    queryFn: ({ signal }) => desk(brand).organizations.show(id, signal),
    staleTime: MINUTE,
  })

/** The same of somebody who may belong to none. */
export const organizationOfQuery = (brand: string, id: OrganizationId | null) =>
  queryOptions({
    ...organizationQuery(brand, id as OrganizationId),
    queryFn: id === null ? skipToken : ({ signal }) => desk(brand).organizations.show(id, signal),
  })

export const organizationMembersQuery = (brand: string, id: OrganizationId) =>
  queryOptions({
    queryKey: [...organizationsKey(brand), id, 'members'],
    queryFn: async ({ signal }) => {
      const members = await desk(brand).organizations.members(id, {}, signal)
      // Numbers say nothing to people; the first hundred are asked for by name.
      return Promise.all(members.map((it) => desk(brand).customers.show(it.customer, signal)))
    },
  })

export const profileFieldsQuery = (brand: string, subject: Subject) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'profile-fields', subject],
    queryFn: ({ signal }) => desk(brand).profileFields.list(subject, signal),
    staleTime: MINUTE,
  })
