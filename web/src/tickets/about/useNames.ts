import { useQuery } from '@tanstack/react-query'
import { fieldsQuery } from '../../api/fields'
import { groupsQuery } from '../../api/groups'
import { agentsQuery } from '../../api/queries'
import type { Ticket } from '../../api/types'
import type { Wanted } from '../wanted'
import { words } from './words'

function named<T extends { id: number }>(
  list: readonly T[] | undefined,
  id: unknown,
  label: (it: T) => string,
): string {
  const found = list?.find((it) => it.id === id)
  return found ? label(found) : `#${String(id)}`
}

export type Names = (key: keyof Wanted, value: unknown) => string

/** Says in words what a change would set: the names behind the numbers, as far as the desk knows them by now. */
export function useNames(brand: string): Names {
  const { data: definitions } = useQuery(fieldsQuery(brand))
  const { data: groups } = useQuery(groupsQuery(brand))
  const { data: agents } = useQuery(agentsQuery(brand))
  return (key, value) => {
    if (value === null || value === undefined || value === '') return words.nothing
    switch (key) {
      case 'group_id':
        return named(groups, value, (it) => it.name)
      case 'owner_id':
        return named(agents, value, (it) => it.name)
      case 'form_id':
        return named(definitions?.forms, value, (it) => it.name)
      case 'custom_status_id':
        return named(definitions?.statuses, value, (it) => it.agent_label)
      case 'problem_id':
        return `#${String(value)}`
      case 'fields':
        return fieldsIn(value as Record<string, unknown>, (id) =>
          named(definitions?.fields, Number(id), (it) => it.title),
        )
      default:
        return Array.isArray(value) ? value.join(', ') || words.nothing : String(value)
    }
  }
}

const fieldsIn = (values: Record<string, unknown>, title: (id: string) => string): string =>
  Object.entries(values)
    .map(([id, it]) => `${title(id)}: ${it === null || it === undefined ? words.nothing : String(it)}`)
    .join(', ')

/** What the ticket says now of each thing that a change speaks of. */
export const saidOf = (ticket: Ticket, key: keyof Wanted, yours: Wanted): unknown => {
  switch (key) {
    case 'owner_id':
      return ticket.owner?.id
    case 'priority':
      return ticket.priority.name
    case 'add_tags':
    case 'remove_tags':
      return ticket.tags
    case 'fields':
      return Object.fromEntries(Object.keys(yours.fields ?? {}).map((id) => [id, ticket.fields[id]]))
    default:
      return ticket[key]
  }
}
