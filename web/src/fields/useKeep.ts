import { useMutation, useQueryClient } from '@tanstack/react-query'
import { fieldsQuery } from '../api/fields'
import { brandKey } from '../api/queries'

/** Keeps a definition and closes its dialog; rules that ask for it learn of it too. */
export function useKeep<T>(brand: string, keep: () => Promise<T>, onClose: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: keep,
    onSuccess: () => {
      onClose()
      void queries.invalidateQueries({ queryKey: [...brandKey(brand), 'rules'] })
      return queries.invalidateQueries({ queryKey: fieldsQuery(brand).queryKey })
    },
  })
}
