import { queryOptions } from '@tanstack/react-query'
import { type Method, call } from './http'
import { brandKey } from './queries'

// The wire of /api/desk/playbook. Minutes are of the week in the brand's zone, from Monday 00:00 to 10080.

export type Level = 'error' | 'warning' | 'info'

export type Finding = {
  rule: string
  level: Level
  path: string
  line: number
  column: number
  what: string
  advice: string
  waived: null | { until: string; because: string }
}

export type Window = { from: number; to: number }

export type WeekRow = {
  name: string
  kind: 'brand' | 'hub' | 'channel' | 'on_call'
  zone: string
  /** False for a hub that is planned and not staffed. */
  active: boolean
  line: number
  windows: Window[]
}

export type Week = { rows: WeekRow[]; holes: Window[]; open_minutes: number }

export type Mark = { text: string; seconds: number }

export type Rung = {
  priority: string
  rank: number
  channel: string | null
  plan: string | null
  kind: string
  rule: string
  line: number
  path: string
  aim: Mark
  breach: Mark
  step: boolean
  never_binds: boolean
}

export type MatrixRow = {
  priority: string
  line: number
  owner: string
  then: string | null
  stakeholders: string[]
  executives: string[]
}

export type Trigger = { when: string; raise_to: string | null; tell: string | null; line: number }

export type ExampleClock = {
  kind: string
  source: string
  rule: string
  aim_at: string
  breach_at: string
  binds: boolean
  line: number
  /** What makes it bind, or what keeps it from it. */
  why: string
}

export type Example = { contact: string; arrives_at: string | null; error: string | null; clocks: ExampleClock[] }

export type Meaning = {
  brand: string
  zone: string
  version: number | string
  week: Week
  ladder: Rung[]
  matrix: MatrixRow[]
  triggers: Trigger[]
  example: Example
}

export type Checked = { findings: Finding[]; more: number; meaning: Meaning | null }

export type Live = { version: number; hash: string; file: string; source: string; released_at: string; author: string }

export type Effect = 'stricter' | 'looser' | 'neutral'

export type SentenceOfChange = { section: string; path: string; line: number; sentence: string; effect: Effect }

export type Difference = {
  from_version: number
  changes: SentenceOfChange[]
  tickets: { open: number; would_turn_red: number; sentence: string }
}

export type Release = {
  version: number
  hash: string
  file: string
  author: string
  approver: string | null
  reason: string
  released_at: string
  live: boolean
}

export type Proposal = {
  id: number
  author: string
  reason: string
  hash: string
  created_at: string
  base_version: number
  /** Another release came in between: it can only be declined. */
  stale: boolean
  /** Whoever asks wrote it and cannot approve it. */
  mine: boolean
  source: string
}

/** Either it is live, or it waits for somebody else. */
export type Outcome = Release | { proposal: { id: number } }

export const isProposed = (it: Outcome): it is { proposal: { id: number } } => 'proposal' in it

export type Published = {
  brand: string
  version: number
  hash: string
  released_at: string
  hours: string
  promises: Rung[]
  matrix: MatrixRow[]
  triggers: Trigger[]
}

export type Schema = { [key: string]: unknown }

/** Everything about one brand's playbook. */
export function playbookDesk(brand: string) {
  const ask = <T>(method: Method, path: string, body?: unknown, signal?: AbortSignal) =>
    call<T>(method, `/playbook${path}`, { brand, body, ...(signal ? { signal } : {}) })
  return {
    live: () => ask<Live>('GET', '/source'),
    schema: () => ask<Schema>('GET', '/schema'),
    check: (draft: { source: string; file?: string; contact?: string }, signal?: AbortSignal) =>
      ask<Checked>('POST', '/check', draft, signal),
    diff: (source: string, signal?: AbortSignal) => ask<Difference>('POST', '/diff', { source }, signal),
    releases: () => ask<Release[]>('GET', '/releases'),
    release: (version: number) => ask<Release & { source: string }>('GET', `/releases/${version}`),
    publish: (draft: { source: string; file?: string; reason: string; base_version: number }) =>
      ask<Outcome>('POST', '/releases', draft),
    rollBack: (version: number, reason: string) => ask<Outcome>('POST', `/releases/${version}/rollback`, { reason }),
    proposals: () => ask<Proposal[]>('GET', '/proposals'),
    approve: (id: number) => ask<Release>('POST', `/proposals/${id}/approve`),
    decline: (id: number, reason: string) => ask<unknown>('POST', `/proposals/${id}/decline`, { reason }),
    fourEyes: () => ask<{ required: boolean }>('GET', '/four-eyes'),
    requireFourEyes: (required: boolean) => ask<{ required: boolean }>('PUT', '/four-eyes', { required }),
    published: () => ask<Published>('GET', '/published/escalation'),
  }
}

const SECOND = 1_000

const keyOf = (brand: string, ...more: unknown[]) => [...brandKey(brand), 'playbook-editor', ...more] as const

/** All that a release changes. */
export const playbookKey = (brand: string) => keyOf(brand)

export const liveQuery = (brand: string) =>
  queryOptions({
    queryKey: keyOf(brand, 'live'),
    queryFn: playbookDesk(brand).live,
    refetchInterval: 20 * SECOND,
  })

export const schemaQuery = (brand: string) =>
  queryOptions({ queryKey: keyOf(brand, 'schema'), queryFn: playbookDesk(brand).schema, staleTime: Infinity })

/** What the text means. An answer to an older text is never shown: the text is part of the key. */
export const checkQuery = (brand: string, source: string, contact: string) =>
  queryOptions({
    queryKey: keyOf(brand, 'check', contact, source),
    queryFn: ({ signal }) => playbookDesk(brand).check({ source, ...(contact === '' ? {} : { contact }) }, signal),
    staleTime: Infinity,
    gcTime: 10 * SECOND,
  })

export const diffQuery = (brand: string, base: number, source: string) =>
  queryOptions({
    queryKey: keyOf(brand, 'diff', base, source),
    queryFn: ({ signal }) => playbookDesk(brand).diff(source, signal),
    gcTime: 10 * SECOND,
  })

export const releasesQuery = (brand: string) =>
  queryOptions({ queryKey: keyOf(brand, 'releases'), queryFn: playbookDesk(brand).releases })

export const releaseQuery = (brand: string, version: number) =>
  queryOptions({
    queryKey: keyOf(brand, 'release', version),
    queryFn: () => playbookDesk(brand).release(version),
    staleTime: Infinity,
  })

export const proposalsQuery = (brand: string) =>
  queryOptions({
    queryKey: keyOf(brand, 'proposals'),
    queryFn: playbookDesk(brand).proposals,
    refetchInterval: 20 * SECOND,
  })

export const fourEyesQuery = (brand: string) =>
  queryOptions({ queryKey: keyOf(brand, 'four-eyes'), queryFn: playbookDesk(brand).fourEyes })

/** A release is on this page within five seconds. */
export const publishedQuery = (brand: string) =>
  queryOptions({
    queryKey: keyOf(brand, 'published'),
    queryFn: playbookDesk(brand).published,
    refetchInterval: 4 * SECOND,
  })
