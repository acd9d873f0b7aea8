import { queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import type { NewRelease, ReleaseProposed } from './generated/desk'
import { brandKey } from './queries'

/** Either it is live, or it waits for somebody else. */
export type Outcome = NewRelease | ReleaseProposed

export const isProposed = (it: Outcome): it is ReleaseProposed => 'proposal' in it

export type Schema = { [key: string]: unknown }

const SECOND = 1_000

const keyOf = (brand: string, ...more: unknown[]) => [...brandKey(brand), 'playbook-editor', ...more] as const

/** All that a release changes. */
export const playbookKey = (brand: string) => keyOf(brand)

export const liveQuery = (brand: string) =>
  queryOptions({
    queryKey: keyOf(brand, 'live'),
    queryFn: ({ signal }) => desk(brand).playbook.source(signal),
    refetchInterval: 20 * SECOND,
  })

export const schemaQuery = (brand: string) =>
  queryOptions({
    queryKey: keyOf(brand, 'schema'),
    queryFn: async ({ signal }) => (await desk(brand).check.schema(signal)) as Schema,
    staleTime: Infinity,
  })

/** What the text means. An answer to an older text is never shown: the text is part of the key. */
export const checkQuery = (brand: string, source: string, contact: string) =>
  queryOptions({
    queryKey: keyOf(brand, 'check', contact, source),
    queryFn: ({ signal }) => desk(brand).check.check({ source, ...(contact === '' ? {} : { contact }) }, signal),
    staleTime: Infinity,
    gcTime: 10 * SECOND,
  })

export const diffQuery = (brand: string, base: number, source: string) =>
  queryOptions({
    queryKey: keyOf(brand, 'diff', base, source),
    queryFn: ({ signal }) => desk(brand).check.diff({ source }, signal),
    gcTime: 10 * SECOND,
  })

export const releasesQuery = (brand: string) =>
  queryOptions({ queryKey: keyOf(brand, 'releases'), queryFn: ({ signal }) => desk(brand).releases.list(signal) })

export const releaseQuery = (brand: string, version: number) =>
  queryOptions({
    queryKey: keyOf(brand, 'release', version),
    queryFn: ({ signal }) => desk(brand).releases.show(version, signal),
    staleTime: Infinity,
  })

export const proposalsQuery = (brand: string) =>
  queryOptions({
    queryKey: keyOf(brand, 'proposals'),
    queryFn: ({ signal }) => desk(brand).proposals.waiting(signal),
    refetchInterval: 20 * SECOND,
  })

export const fourEyesQuery = (brand: string) =>
  queryOptions({ queryKey: keyOf(brand, 'four-eyes'), queryFn: ({ signal }) => desk(brand).proposals.fourEyes(signal) })

/** A release is on this page within five seconds. */
export const publishedQuery = (brand: string) =>
  queryOptions({
    queryKey: keyOf(brand, 'published'),
    queryFn: ({ signal }) => desk(brand).published.escalation(signal),
    refetchInterval: 4 * SECOND,
  })
