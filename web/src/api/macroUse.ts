import { queryOptions } from '@tanstack/react-query'
import { call } from './http'
import { brandKey } from './queries'
import type { TicketId } from './types'

export type Macro = { id: number; title: string; description: string | null }

export type MacroPreview = {
  changes: { field: string; from: string; to: string }[]
  answer: null | { text: string; html: boolean; is_public: boolean }
  missing: string[]
}

export type MacroApplied = { done: MacroPreview; change: number | null }

/** Those that this person may use. */
export const usableMacrosQuery = (brand: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'macros', 'usable'],
    queryFn: async () => {
      const all: Macro[] = []
      for (let from: number | null = 0; from !== null && all.length < 500;) {
        const page: { rules: Macro[]; next: number | null } = await call('GET', `/macros?active=true&from=${from}`, {
          brand,
        })
        all.push(...page.rules)
        from = page.next
      }
      return all
    },
    staleTime: 60_000,
  })

export const macroPreviewQuery = (brand: string, ticket: TicketId, version: number, macro: number | undefined) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'macros', 'preview', ticket, version, macro],
    queryFn: () => call<MacroPreview>('GET', `/tickets/${ticket}/macros/${macro}/preview`, { brand }),
    enabled: macro !== undefined,
    staleTime: 0,
  })

export const macros = (brand: string) => ({
  preview: (ticket: TicketId, macro: number) =>
    call<MacroPreview>('GET', `/tickets/${ticket}/macros/${macro}/preview`, { brand }),
  apply: (ticket: TicketId, macro: number, version: number) =>
    call<MacroApplied>('POST', `/tickets/${ticket}/macros/${macro}`, { brand, body: { version } }),
  undo: (ticket: TicketId, change: number, macro: number) =>
    call<void>('DELETE', `/tickets/${ticket}/macros/${macro}/${change}`, { brand }),
})
