import { useQuery } from '@tanstack/react-query'
import { definitionsQuery } from '../../api/definitions'
import { groupsQuery } from '../../api/parties'

/** The log says numbers, for a name may change; a reader is told today's name. */
export function Named({ words, brand }: { words: string; brand: string }) {
  const { data: known } = useQuery(definitionsQuery(brand))
  const { data: groups } = useQuery(groupsQuery(brand))
  return words
    .replaceAll(/\bgroup (\d+)/g, (said, id: string) => groups?.find((it) => String(it.id) === id)?.name ?? said)
    .replaceAll(/\bfield (\d+)/g, (said, id: string) => known?.fields.find((it) => String(it.id) === id)?.title ?? said)
}
