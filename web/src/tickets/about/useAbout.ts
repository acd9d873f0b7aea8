import { useMutation, useQueryClient } from '@tanstack/react-query'
import { desk } from '../../api/desk'
import { ticketQuery } from '../../api/queries'
import type { Ticket } from '../../api/types'
import { currentOf, keep } from '../changes'
import type { Wanted } from '../wanted'
import { applied } from './applied'

type Saving = { of: Ticket; wanted: Wanted }

/** Changes shown at once and saved behind; what the desk refuses is taken back here, never in the field it was typed in. */
export function useAbout(brand: string, ticket: Ticket) {
  const queries = useQueryClient()
  const { queryKey } = ticketQuery(brand, ticket.id)
  const change = useMutation({
    // One after the other: each begins with the version that the one before has left.
    scope: { id: `about ${brand} ${ticket.id}` },
    mutationFn: ({ of, wanted }: Saving) => {
      const version = queries.getQueryData(queryKey)?.version ?? of.version
      return desk(brand).tickets.change(of.id, { version, ...wanted })
    },
    onMutate: async ({ of, wanted }) => {
      await queries.cancelQueries({ queryKey, exact: true })
      queries.setQueryData(queryKey, (old) => applied(old ?? of, wanted))
      return of
    },
    onSuccess: (after) => keep(queries, brand, after),
    onError: (error, _saving, before) => {
      const current = currentOf(error)
      if (current) keep(queries, brand, current)
      else {
        if (before) queries.setQueryData(queryKey, before)
        void queries.invalidateQueries({ queryKey, exact: true })
      }
    },
  })
  const conflict = change.error ? currentOf(change.error) : undefined
  return {
    not: ticket.allowed.classify,
    save: (wanted: Wanted, saved?: () => void) =>
      change.mutate({ of: ticket, wanted }, saved ? { onSuccess: saved } : {}),
    /** Both sides of what two people changed at once. */
    conflict: conflict && change.variables ? { theirs: conflict, yours: change.variables.wanted } : undefined,
    problem: change.error && !conflict ? change.error.message : undefined,
    settle: change.reset,
  }
}

export type AboutActions = ReturnType<typeof useAbout>
