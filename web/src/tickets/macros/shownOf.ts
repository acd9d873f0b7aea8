import type { MacroUsePreview } from '../../api/generated/desk'

type Changes = MacroUsePreview['changes']

export const TAGS = 'current_tags'
const STATUS = 'status'
const FINER_STATUS = 'custom_status_id'

/** The status once, and of the tags only those that come or go. */
export function shownOf(changes: Changes): Changes {
  const isFiner = changes.some((it) => it.field === STATUS)
  return changes
    .filter((it) => !(isFiner && it.field === FINER_STATUS))
    .map((it) => (it.field === TAGS ? { ...it, from: without(it.from, it.to), to: without(it.to, it.from) } : it))
}

const without = (some: string, others: string): string => {
  const gone = new Set(others.split(' '))
  return some
    .split(' ')
    .filter((it) => !gone.has(it))
    .join(' ')
}
