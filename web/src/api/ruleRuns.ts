import { queryOptions } from '@tanstack/react-query'
import { call } from './http'
import { brandKey } from './queries'
import type { TicketId } from './types'

/** What a rule made of a ticket at one moment, and why. */
export type RuleRun = {
  ticket_id: TicketId
  rule_id: number | null
  rule: string | null
  at: string
  outcome: 'fired' | 'would_fire_again' | 'out_of_firings' | 'too_deep' | 'refused'
  sentence: string
  cause: string
  seen: { field: string; operator: string; value: string; saw: string; held: boolean }[]
  done: Record<string, unknown>
}

export const ruleRunsQuery = (brand: string, ticket: TicketId) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'ticket', ticket, 'runs'],
    queryFn: () => call<RuleRun[]>('GET', `/rules/runs?ticket=${ticket}`, { brand }),
  })
