import { queryOptions } from '@tanstack/react-query'
import { asking } from './ask'
import { brandKey } from './queries'
import type { PersonId } from './types'

// The wire of groups and who works in them.

export type Group = { id: number; name: string; description: string; is_default: boolean; is_public: boolean }
export type Membership = { person: PersonId; is_default: boolean }

export function groupsDesk(brand: string) {
  const ask = asking(brand)
  return {
    add: (wish: { name: string; description: string }) => ask<Group>('POST', '/groups', wish),
    change: (id: number, wish: { name: string; description: string }) => ask<Group>('PATCH', `/groups/${id}`, wish),
    remove: (id: number) => ask<void>('DELETE', `/groups/${id}`),
    join: (id: number, person: PersonId) => ask<Membership>('PUT', `/groups/${id}/members/${person}`, {}),
    leave: (id: number, person: PersonId) => ask<void>('DELETE', `/groups/${id}/members/${person}`),
  }
}

export const groupsKey = (brand: string) => [...brandKey(brand), 'groups'] as const

export const groupsQuery = (brand: string) =>
  queryOptions({ queryKey: groupsKey(brand), queryFn: () => asking(brand)<Group[]>('GET', '/groups') })

export const groupMembersQuery = (brand: string, id: number) =>
  queryOptions({
    queryKey: [...groupsKey(brand), id, 'members'],
    queryFn: () => asking(brand)<Membership[]>('GET', `/groups/${id}/members`),
  })
