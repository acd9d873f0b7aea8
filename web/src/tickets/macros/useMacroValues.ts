import { useQuery } from '@tanstack/react-query'
import { fieldsQuery } from '../../api/fields'
import { groupsQuery } from '../../api/groups'
import { sentence } from '../../ui/sentence'
import { words as all } from '../words'

/** A value of a rule's field as people say it: names instead of numbers where they are known. */
export function useMacroValues(brand: string): (field: string, value: string) => string {
  const { data: groups } = useQuery(groupsQuery(brand))
  const { data: known } = useQuery(fieldsQuery(brand))
  return (field, value) => {
    if (value === '') return ''
    switch (field) {
      case 'group_id':
        return groups?.find((it) => String(it.id) === value)?.name ?? `#${value}`
      case 'ticket_form_id':
        return known?.forms.find((it) => String(it.id) === value)?.name ?? `#${value}`
      case 'custom_status_id':
        return known?.statuses.find((it) => String(it.id) === value)?.agent_label ?? `#${value}`
      case 'status':
        return all.status[value as keyof typeof all.status] ?? value
      case 'priority':
      case 'type':
      case 'intent':
        return sentence(value)
      default:
        return value
    }
  }
}
