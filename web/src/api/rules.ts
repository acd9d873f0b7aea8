import { queryOptions } from '@tanstack/react-query'
import { asked, asking } from './ask'
import { brandKey } from './queries'

// The wire of triggers, automations and macros.

export type RuleKind = 'trigger' | 'automation' | 'macro'

export type Condition = { field: string; operator: string; value: string }
export type Action = { field: string; value: string[] }
export type Conditions = { all: Condition[]; any: Condition[] }

export type Rule = {
  id: number
  kind: RuleKind
  title: string
  description: string | null
  active: boolean
  position: number
  category_id: number | null
  conditions: Conditions
  actions: Action[]
  restriction: { owner_id: number | null; group_ids: number[] }
  version: number
  created_at: string
  updated_at: string
}

export type RuleDraft = Pick<Rule, 'title' | 'description' | 'active' | 'conditions' | 'actions' | 'restriction'>

export type Revision = {
  version: number
  at: string
  author_id: number | null
  what: string
  title: string
  active: boolean
  conditions: Conditions
  actions: Action[]
}

export type Choice = { value: string; title: string | null }
export type Operator = { operator: string; takes_value: boolean }
export type Ask = { field: string; title: string | null; kind: string; operators: Operator[]; choices: Choice[] }
export type Act = { field: string; title: string | null; kind: string; choices: Choice[] }
/** What a rule may ask and do in this brand. */
export type Definitions = { conditions: Ask[]; actions: Act[] }

export type Changed = { field: string; from: string; to: string }
export type Hit = { ticket_id: number; subject: string; at: string; seen: string[]; changes: Changed[] }
export type Tried = { hits: Hit[]; examined: number; progress: number; done: boolean; cursor: string | null }

export type Run = {
  ticket_id: number
  rule_id: number | null
  rule: string | null
  at: string
  outcome: 'fired' | 'would_fire_again' | 'out_of_firings' | 'too_deep' | 'refused'
  sentence: string
  cause: string
  seen: { field: string; operator: string; value: string; saw: string; held: boolean }[]
  done: Record<string, unknown>
}

export type Usage = { rule_id: number; runs: number; more: boolean; last_at: string }
export type Filled = { text: string; missing: string[] }

type RulePage = { rules: Rule[]; count: number; next: number | null }

const PATH = { trigger: '/triggers', automation: '/automations', macro: '/macros' } as const

/** Rules are kept in order, so they are shown whole: a brand has hundreds, a page of the wire has one. */
async function all(brand: string, kind: RuleKind): Promise<Rule[]> {
  const ask = asking(brand)
  const rules: Rule[] = []
  let from: number | null = 0
  while (from !== null) {
    const page: RulePage = await ask<RulePage>('GET', PATH[kind] + asked({ from }))
    rules.push(...page.rules)
    from = page.next
  }
  return rules
}

export function rulesDesk(brand: string) {
  const ask = asking(brand)
  return {
    add: (kind: RuleKind, rule: RuleDraft) => ask<Rule>('POST', PATH[kind], rule),
    change: (kind: RuleKind, id: number, rule: Partial<RuleDraft>) => ask<Rule>('PATCH', `${PATH[kind]}/${id}`, rule),
    remove: (kind: RuleKind, id: number) => ask<void>('DELETE', `${PATH[kind]}/${id}`),
    order: (kind: RuleKind, ids: number[]) => ask<void>('POST', `${PATH[kind]}/order`, { ids }),
    try: (wish: { kind: RuleKind; conditions: Conditions; actions: Action[]; cursor?: string }, signal?: AbortSignal) =>
      ask<Tried>('POST', '/rules/try', wish, signal),
    filled: (wish: { ticket_id: number; template: string }, signal?: AbortSignal) =>
      ask<Filled>('POST', '/rules/fill', wish, signal),
  }
}

export const rulesKey = (brand: string) => [...brandKey(brand), 'rules'] as const

export const rulesQuery = (brand: string, kind: RuleKind) =>
  queryOptions({ queryKey: [...rulesKey(brand), kind], queryFn: () => all(brand, kind) })

export const ruleQuery = (brand: string, kind: RuleKind, id: number) =>
  queryOptions({
    queryKey: [...rulesKey(brand), kind, id],
    queryFn: () => asking(brand)<Rule>('GET', `${PATH[kind]}/${id}`),
  })

export const revisionsQuery = (brand: string, kind: RuleKind, id: number) =>
  queryOptions({
    queryKey: [...rulesKey(brand), kind, id, 'revisions'],
    queryFn: () => asking(brand)<Revision[]>('GET', `${PATH[kind]}/${id}/revisions`),
  })

export const runsQuery = (brand: string, rule: number) =>
  queryOptions({
    queryKey: [...rulesKey(brand), 'runs', rule],
    queryFn: () => asking(brand)<Run[]>('GET', `/rules/runs${asked({ rule })}`),
  })

export const usageQuery = (brand: string) =>
  queryOptions({
    queryKey: [...rulesKey(brand), 'usage'],
    queryFn: () => asking(brand)<Usage[]>('GET', '/rules/runs/usage'),
  })

export const definitionsQuery = (brand: string, kind: RuleKind) =>
  queryOptions({
    queryKey: [...rulesKey(brand), 'definitions', kind],
    queryFn: () => asking(brand)<Definitions>('GET', `/rules/definitions/${kind}`),
    staleTime: 60_000,
  })

export const fillQuery = (brand: string, ticket: number, template: string) =>
  queryOptions({
    queryKey: [...rulesKey(brand), 'fill', ticket, template],
    queryFn: ({ signal }) => rulesDesk(brand).filled({ ticket_id: ticket, template }, signal),
    enabled: ticket > 0 && template.trim() !== '',
    gcTime: 10_000,
    retry: false,
  })
