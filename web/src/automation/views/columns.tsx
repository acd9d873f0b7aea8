import type { SearchTitled } from '../../api/generated/desk'
import type { Times } from '../../ui/times'
import { sentence } from '../../ui/sentence'
import { words } from './words'

type Show = (it: SearchTitled, times: Times) => string | null

const when = (at: string | null, times: Times): string | null => (at === null ? null : times.when(at))
const word = (it: string | null): string | null => (it === null ? null : sentence(it))

/** What each column shows of a ticket. */
const COLUMNS: Record<string, Show> = {
  nice_id: (it) => `#${it.id}`,
  subject: (it) => it.subject,
  status: (it) => word(it.standing.status),
  priority: (it) => word(it.standing.priority),
  type: (it) => word(it.standing.type),
  via: (it) => word(it.standing.channel),
  tags: (it) => it.standing.tags.join(', ') || null,
  satisfaction_score: (it) => word(it.standing.satisfaction),
  requester: (it) => it.parties.requester,
  assignee: (it) => it.parties.assignee,
  group: (it) => it.parties.group,
  organization: (it) => it.parties.organization,
  created: (it, times) => when(it.times.created_at, times),
  updated: (it, times) => when(it.times.updated_at, times),
  solved: (it, times) => when(it.times.solved_at, times),
  due_date: (it, times) => when(it.times.task_due_at, times),
}

export const isShown = (column: string): boolean => column in COLUMNS

export const columnName = (column: string): string => words.columns[column] ?? sentence(column)

export const cell = (column: string, it: SearchTitled, times: Times): string | null =>
  COLUMNS[column]?.(it, times) ?? null
