import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import type { HookId, InvocationId } from './generated/desk'
import { brandKey } from './queries'

export const hooksKey = (brand: string) => [...brandKey(brand), 'webhooks'] as const

export const hooksQuery = (brand: string) =>
  queryOptions({ queryKey: hooksKey(brand), queryFn: ({ signal }) => desk(brand).hooks.list(signal) })

export const hookQuery = (brand: string, id: HookId) =>
  queryOptions({ queryKey: [...hooksKey(brand), id], queryFn: ({ signal }) => desk(brand).hooks.show(id, signal) })

export const invocationsQuery = (brand: string, id: HookId) =>
  infiniteQueryOptions({
    queryKey: [...hooksKey(brand), id, 'invocations'],
    queryFn: ({ pageParam, signal }) => desk(brand).hooks.invocations(id, { after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.after ?? undefined,
    refetchInterval: 10_000,
  })

export const attemptsQuery = (brand: string, id: HookId, invocation: InvocationId) =>
  queryOptions({
    queryKey: [...hooksKey(brand), id, 'attempts', invocation],
    queryFn: ({ signal }) => desk(brand).hooks.attempts(id, invocation, signal),
  })

export const circuitQuery = (brand: string, id: HookId) =>
  queryOptions({
    queryKey: [...hooksKey(brand), id, 'circuit'],
    queryFn: ({ signal }) => desk(brand).hooks.circuit(id, signal),
    refetchInterval: 10_000,
  })
