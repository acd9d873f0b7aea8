import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { asked, asking } from './ask'
import { brandKey } from './queries'
import type { Role } from './types'

// The wire of customers and organisations.

export type CustomerInside = {
  person: number | null
  external_id: string | null
  alias: string | null
  details: string | null
  notes: string | null
  signature: string | null
  tags: string[]
  fields: Record<string, unknown>
  suspended: boolean
  deleted_at: string | null
  scrubbed_at: string | null
  merged_into: number | null
}

export type Customer = {
  id: number
  name: string
  email: string | null
  phone: string | null
  locale: string | null
  time_zone: string | null
  organization: number | null
  role: Role
  verified: boolean
  active: boolean
  created_at: string
  updated_at: string
  inside: CustomerInside | null
}

export type CustomerWish = {
  name?: string
  email?: string
  phone?: string | null
  details?: string | null
  notes?: string | null
  external_id?: string | null
  tags?: string[]
  fields?: Record<string, unknown>
}

export type Address = {
  id: number
  kind: 'email' | 'phone'
  value: string
  primary: boolean
  verified: boolean
  created_at: string
}

export type Organization = {
  id: number
  name: string
  shared_tickets: boolean
  shared_comments: boolean
  created_at: string
  updated_at: string
  inside: null | {
    external_id: string | null
    domain_names: string[]
    details: string | null
    notes: string | null
    group: number | null
    tags: string[]
    fields: Record<string, unknown>
  }
}

export type OrganizationWish = {
  name?: string
  details?: string | null
  notes?: string | null
  domain_names?: string[]
  shared_tickets?: boolean
  tags?: string[]
  fields?: Record<string, unknown>
}

export type OrganizationMember = { customer: number; is_default: boolean; created_at: string }

export type ProfileField = {
  id: number
  key: string
  type: string
  title: string
  description: string
  active: boolean
  options: { id: number; name: string; value: string }[]
}

const one = (id: number) => `/customers/${id}`

export function peopleDesk(brand: string) {
  const ask = asking(brand)
  return {
    add: (wish: CustomerWish) => ask<Customer>('POST', '/customers', wish),
    change: (id: number, wish: CustomerWish) => ask<Customer>('PATCH', one(id), wish),
    remove: (id: number) => ask<Customer>('DELETE', one(id)),
    scrub: (id: number) => ask<Customer>('POST', `${one(id)}/scrub`),
    merge: (id: number, into: number) => ask<Customer>('POST', `${one(id)}/merge`, { into }),
    addAddress: (id: number, kind: Address['kind'], value: string) =>
      ask<Address>('POST', `${one(id)}/addresses`, { kind, value }),
    makePrimary: (id: number, address: number) => ask<Address[]>('POST', `${one(id)}/addresses/${address}/primary`),
    prove: (id: number, address: number) => ask<void>('POST', `${one(id)}/addresses/${address}/proof`),
    dropAddress: (id: number, address: number) => ask<void>('DELETE', `${one(id)}/addresses/${address}`),
    addOrganization: (wish: OrganizationWish) => ask<Organization>('POST', '/organizations', wish),
    changeOrganization: (id: number, wish: OrganizationWish) =>
      ask<Organization>('PATCH', `/organizations/${id}`, wish),
    removeOrganization: (id: number) => ask<void>('DELETE', `/organizations/${id}`),
    join: (organization: number, customer: number) =>
      ask<OrganizationMember>('PUT', `/organizations/${organization}/members/${customer}`, {}),
    leave: (organization: number, customer: number) =>
      ask<void>('DELETE', `/organizations/${organization}/members/${customer}`),
  }
}

const PAGE = 100
const last = <T extends { id: number }>(page: T[]): number | undefined =>
  page.length < PAGE ? undefined : page.at(-1)?.id

export const customersKey = (brand: string) => [...brandKey(brand), 'customers'] as const

/** Page after page by number; with words the first hundred that they may mean. */
export const customersQuery = (brand: string, words: string) =>
  infiniteQueryOptions({
    queryKey: [...customersKey(brand), 'list', words],
    queryFn: ({ pageParam }) =>
      asking(brand)<Customer[]>('GET', `/customers${asked(words === '' ? { after: pageParam } : { q: words })}`),
    initialPageParam: 0,
    getNextPageParam: (page) => (words === '' ? last(page) : undefined),
    placeholderData: keepPreviousData,
  })

export const customerQuery = (brand: string, id: number) =>
  queryOptions({
    queryKey: [...customersKey(brand), id],
    queryFn: () => asking(brand)<Customer>('GET', one(id)),
  })

export const addressesQuery = (brand: string, id: number) =>
  queryOptions({
    queryKey: [...customersKey(brand), id, 'addresses'],
    queryFn: () => asking(brand)<Address[]>('GET', `${one(id)}/addresses`),
  })

export const organizationsKey = (brand: string) => [...brandKey(brand), 'organizations'] as const

export const organizationsQuery = (brand: string, words: string) =>
  infiniteQueryOptions({
    queryKey: [...organizationsKey(brand), 'list', words],
    queryFn: ({ pageParam }) =>
      asking(brand)<Organization[]>(
        'GET',
        `/organizations${asked(words === '' ? { after: pageParam } : { q: words })}`,
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => (words === '' ? last(page) : undefined),
    placeholderData: keepPreviousData,
  })

export const organizationQuery = (brand: string, id: number) =>
  queryOptions({
    queryKey: [...organizationsKey(brand), id],
    queryFn: () => asking(brand)<Organization>('GET', `/organizations/${id}`),
  })

export const organizationMembersQuery = (brand: string, id: number) =>
  queryOptions({
    queryKey: [...organizationsKey(brand), id, 'members'],
    queryFn: async () => {
      const members = await asking(brand)<OrganizationMember[]>('GET', `/organizations/${id}/members`)
      // Numbers say nothing to people; the first hundred are asked for by name.
      return Promise.all(members.map((it) => asking(brand)<Customer>('GET', one(it.customer))))
    },
  })

export const profileFieldsQuery = (brand: string, subject: 'person' | 'organization') =>
  queryOptions({
    queryKey: [...brandKey(brand), 'profile-fields', subject],
    queryFn: () => asking(brand)<ProfileField[]>('GET', `/profile_fields/${subject}`),
    staleTime: 60_000,
  })
