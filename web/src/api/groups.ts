import { queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import type { GroupId } from './generated/desk'
import { brandKey } from './queries'

export const groupsKey = (brand: string) => [...brandKey(brand), 'groups'] as const

export const groupsQuery = (brand: string) =>
  queryOptions({
    queryKey: groupsKey(brand),
    queryFn: ({ signal }) => desk(brand).groups.list({}, signal),
    staleTime: 60_000,
  })

export const groupMembersQuery = (brand: string, id: GroupId) =>
  queryOptions({
    queryKey: [...groupsKey(brand), id, 'members'],
    queryFn: ({ signal }) => desk(brand).groups.members(id, {}, signal),
  })
