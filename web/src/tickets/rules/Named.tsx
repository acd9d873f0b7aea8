import { useQuery } from '@tanstack/react-query'
import { fieldsQuery } from '../../api/fields'
import { groupsQuery } from '../../api/groups'

/** The log says numbers, for a name may change; a reader is told today's name. */
export function Named({ words, brand }: { words: string; brand: string }) {
  const { data: known } = useQuery(fieldsQuery(brand))
  const { data: groups } = useQuery(groupsQuery(brand))
  return words
    .replaceAll(/\bgroup (\d+)/g, (said, id: string) => groups?.find((it) => String(it.id) === id)?.name ?? said)
    .replaceAll(/\bfield (\d+)/g, (said, id: string) => known?.fields.find((it) => String(it.id) === id)?.title ?? said)
}
