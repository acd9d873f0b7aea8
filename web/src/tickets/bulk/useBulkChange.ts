import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../../api/desk'
import { bulkItemsQuery, bulkQuery } from '../../api/bulk'
import type { BulkId, BulkItem, RuleId, TicketRow } from '../../api/generated/desk'
import { refresh } from '../changes'
import { type Wish, editOf } from './wish'
import { type Counted, type MacroRun, previewMany, runMany, undoMany } from './macroOnMany'

const MOST_TRIED = 100
const NONE = 0 as BulkId

/** Trying a change of many tickets, making it, watching it, and taking it back. */
export function useBulkChange(brand: string, tickets: readonly TicketRow[]) {
  const queries = useQueryClient()
  const { bulks } = desk(brand)
  const ids = tickets.map((it) => it.id)
  const [begun, setBegun] = useState<BulkId>()
  const [macro, setMacro] = useState<MacroRun>()

  const tried = useMutation({
    mutationFn: async (wish: Wish): Promise<BulkItem[]> => {
      const some = tickets.slice(0, MOST_TRIED)
      if (wish.macro !== '') return previewMany(brand, Number(wish.macro) as RuleId, some)
      return bulks.tryOut({ ids: some.map((it) => it.id), edit: editOf(wish) })
    },
  })
  const begin = useMutation({
    mutationFn: async (wish: Wish) => {
      if (wish.macro !== '') {
        await runMany(brand, Number(wish.macro) as RuleId, tickets, setMacro)
        refresh(queries, brand)
        return
      }
      const bulk = await bulks.begin({ ids, edit: editOf(wish) })
      queries.setQueryData(bulkQuery(brand, bulk.id).queryKey, bulk)
      setBegun(bulk.id)
    },
  })
  const undo = useMutation({
    mutationFn: async () => {
      if (macro) await undoMany(brand, macro, setMacro)
      else if (begun !== undefined) {
        const bulk = await bulks.undo(begun)
        queries.setQueryData(bulkQuery(brand, bulk.id).queryKey, bulk)
      }
      refresh(queries, brand)
    },
  })
  const watched = useQuery({ ...bulkQuery(brand, begun ?? NONE), enabled: begun !== undefined })
  const bulk: Counted | undefined = macro?.bulk ?? (begun === undefined ? undefined : watched.data)
  const isOver = bulk?.state === 'done' || bulk?.state === 'undone'
  const told = useQuery({ ...bulkItemsQuery(brand, begun ?? NONE, isOver), enabled: begun !== undefined && isOver })
  return {
    tried,
    begin,
    undo,
    bulk,
    isOver,
    isPartlyTried: tickets.length > MOST_TRIED,
    items: macro?.items ?? told.data ?? [],
    error: (tried.error ?? begin.error ?? undo.error ?? watched.error)?.message,
    after: () => refresh(queries, brand),
  }
}

export type BulkChange = ReturnType<typeof useBulkChange>
