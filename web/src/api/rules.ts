import { queryOptions, skipToken } from '@tanstack/react-query'
import { desk } from './desk'
import type { Rule, RuleId, RuleKind, RulePage, TicketId } from './generated/desk'
import { brandKey } from './queries'

const DOORS = { trigger: 'triggers', automation: 'automations', macro: 'macros' } as const satisfies Record<
  RuleKind,
  string
>

/** Where rules of a kind are asked for and kept; all kinds can do the same. */
export const rulesOf = (brand: string, kind: RuleKind) => desk(brand)[DOORS[kind]]

/** Rules are kept in order, so they are shown whole: a brand has hundreds, a page of the wire has one. */
async function all(brand: string, kind: RuleKind, signal: AbortSignal, active?: true): Promise<Rule[]> {
  const rules: Rule[] = []
  let from: number | null = 0
  while (from !== null) {
    const page: RulePage = await rulesOf(brand, kind).list({ active, from }, signal)
    rules.push(...page.rules)
    from = page.next
  }
  return rules
}

export const rulesKey = (brand: string) => [...brandKey(brand), 'rules'] as const

export const rulesQuery = (brand: string, kind: RuleKind) =>
  queryOptions({ queryKey: [...rulesKey(brand), kind], queryFn: ({ signal }) => all(brand, kind, signal) })

export const ruleQuery = (brand: string, kind: RuleKind, id: RuleId) =>
  queryOptions({
    queryKey: [...rulesKey(brand), kind, id],
    queryFn: ({ signal }) => rulesOf(brand, kind).show(id, signal),
  })

export const revisionsQuery = (brand: string, kind: RuleKind, id: RuleId) =>
  queryOptions({
    queryKey: [...rulesKey(brand), kind, id, 'revisions'],
    queryFn: ({ signal }) => rulesOf(brand, kind).revisions(id, signal),
  })

/** Why a rule ran, the newest first. */
export const runsQuery = (brand: string, rule: RuleId) =>
  queryOptions({
    queryKey: [...rulesKey(brand), 'runs', rule],
    queryFn: ({ signal }) => desk(brand).runs.list({ rule }, signal),
  })

/** What rules did to a ticket, and why. */
export const ticketRunsQuery = (brand: string, ticket: TicketId) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'ticket', ticket, 'runs'],
    queryFn: ({ signal }) => desk(brand).runs.list({ ticket }, signal),
  })

export const usageQuery = (brand: string) =>
  queryOptions({ queryKey: [...rulesKey(brand), 'usage'], queryFn: ({ signal }) => desk(brand).runs.usage(signal) })

/** What rules of a kind may ask and do in this brand. */
export const ruleDefinitionsQuery = (brand: string, kind: RuleKind) =>
  queryOptions({
    queryKey: [...rulesKey(brand), 'definitions', kind],
    queryFn: ({ signal }) => desk(brand).definitions.of(kind, signal),
    staleTime: 60_000,
  })

/** A text as it reads on a ticket. */
export const fillQuery = (brand: string, ticket: TicketId | undefined, template: string) => {
  const { fill } = desk(brand).fill
  return queryOptions({
    queryKey: [...rulesKey(brand), 'fill', ticket, template],
    queryFn:
      ticket === undefined || template.trim() === ''
        ? skipToken
        : ({ signal }) => fill({ ticket_id: ticket, template }, signal),
    gcTime: 10_000,
    retry: false,
  })
}

/** The macros that this person may use. */
export const usableMacrosQuery = (brand: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'macros', 'usable'],
    queryFn: ({ signal }) => all(brand, 'macro', signal, true),
    staleTime: 60_000,
  })

export const macroPreviewQuery = (brand: string, ticket: TicketId, version: number, macro: RuleId | undefined) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'macros', 'preview', ticket, version, macro],
    queryFn: macro === undefined ? skipToken : ({ signal }) => desk(brand).macroUse.preview(ticket, macro, signal),
    staleTime: 0,
  })
