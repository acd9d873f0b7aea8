import type { Choice, DefinitionAsk, WrittenCondition } from '../../api/generated/desk'
import { newKey } from '../../ui/newKey'
import { words } from './words'

/** A line of a form, with a name of its own, so that the focus stays with it when others go. */
export type Line<T> = T & { key: string }

export const lined = <T extends object>(list: readonly T[]): Line<T>[] => list.map((it) => ({ ...it, key: newKey() }))

export const bare = (list: readonly Line<WrittenCondition>[]): WrittenCondition[] =>
  list.map(({ field, operator, value }) => ({ field, operator, value }))

export const fieldName = (it: { field: string; title: string | null }): string => it.title ?? words.fieldName(it.field)

export const choiceName = (it: Choice): string => it.title ?? words.valueName(it.value)

/** What a line asks when its field is first chosen. */
export function fresh(ask: DefinitionAsk | undefined): Line<WrittenCondition> {
  const operator = ask?.operators[0]
  return {
    key: newKey(),
    field: ask?.field ?? '',
    operator: operator?.operator ?? '',
    value: operator?.takes_value === false ? '' : (usual(ask) ?? ''),
  }
}

const usual = (ask: DefinitionAsk | undefined): string | undefined =>
  ask?.kind === 'flag' ? 'true' : ask?.choices.find((it) => it.value !== '')?.value

/** Another field: its own first question, but the same one where it has it. */
export function withField(line: Line<WrittenCondition>, ask: DefinitionAsk): Line<WrittenCondition> {
  const next = { ...fresh(ask), key: line.key }
  return ask.operators.some((it) => it.operator === line.operator) ? withOperator(next, ask, line.operator) : next
}

export function withOperator(
  line: Line<WrittenCondition>,
  ask: DefinitionAsk,
  operator: string,
): Line<WrittenCondition> {
  const takes = ask.operators.find((it) => it.operator === operator)?.takes_value ?? true
  return { ...line, operator, value: takes ? line.value || (usual(ask) ?? '') : '' }
}

const GROUPS: readonly [name: string, has: RegExp][] = [
  ['This change', /^(update_type|current_via_id|comment_|role$|attachment$|in_business_hours)/],
  ['Time', /^([A-Z]+$|.*_at$|.*due_date$|exact_)/],
  ['Yours', /custom_fields/],
  ['Counts', /^(reopens|replies|agent_stations|group_stations)$/],
]

const NAMES = ['Ticket', 'This change', 'Time', 'Counts', 'Yours'] as const

const groupOf = (field: string): string => GROUPS.find(([, has]) => has.test(field))?.[0] ?? 'Ticket'

/** The fields as a list to choose from, those that belong together beside each other. */
export function grouped(
  asks: readonly DefinitionAsk[],
): { group: string; items: { value: string; label: string }[] }[] {
  return NAMES.map((group) => ({
    group,
    items: asks.filter((it) => groupOf(it.field) === group).map((it) => ({ value: it.field, label: fieldName(it) })),
  })).filter((it) => it.items.length > 0)
}
