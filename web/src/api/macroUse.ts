import { queryOptions, skipToken } from '@tanstack/react-query'
import { desk } from './desk'
import type { Rule, RuleId, RulePage } from './generated/desk'
import { brandKey } from './queries'
import type { TicketId } from './types'

export type { MacroUseApplied as MacroApplied, MacroUsePreview as MacroPreview, RuleId } from './generated/desk'
export type Macro = Pick<Rule, 'id' | 'title' | 'description'>

/** Those that this person may use. */
export const usableMacrosQuery = (brand: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'macros', 'usable'],
    queryFn: async () => {
      const all: Macro[] = []
      for (let from: number | null = 0; from !== null && all.length < 500;) {
        const page: RulePage = await desk(brand).macros.list({ active: true, from })
        all.push(...page.rules)
        from = page.next
      }
      return all
    },
    staleTime: 60_000,
  })

export const macroPreviewQuery = (brand: string, ticket: TicketId, version: number, macro: RuleId | undefined) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'macros', 'preview', ticket, version, macro],
    queryFn: macro === undefined ? skipToken : () => desk(brand).macroUse.preview(ticket, macro),
    staleTime: 0,
  })

export const macros = (brand: string) => {
  const door = desk(brand).macroUse
  return {
    preview: (ticket: TicketId, macro: RuleId) => door.preview(ticket, macro),
    apply: (ticket: TicketId, macro: RuleId, version: number) => door.apply(ticket, macro, { version }),
    undo: (ticket: TicketId, change: number, macro: RuleId) => door.undo(ticket, String(macro), change),
  }
}
