import { queryOptions } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { fetchDrafts, isOnDesk, onDrafts, readDraft, writeDraft } from '../api/draftKeeper'
import type { DraftKind, TicketId } from '../api/generated/desk'
import { brandKey } from '../api/queries'

export type { DraftKind }
export { readDraft, writeDraft }

export function useDraft(brand: string, id: TicketId, kind: DraftKind): [string, (text: string) => void] {
  const text = useSyncExternalStore(onDrafts, () => readDraft(brand, id, kind))
  return [text, (next) => writeDraft(brand, id, kind, next)]
}

/** Whether another machine would find it too. */
export const useIsOnDesk = (brand: string, id: TicketId, kind: DraftKind): boolean =>
  useSyncExternalStore(onDrafts, () => isOnDesk(brand, id, kind))

/** Asked once when a ticket is opened; what it brings goes to where drafts are kept. */
export const draftsQuery = (brand: string, id: TicketId) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'drafts', id],
    queryFn: () => fetchDrafts(brand, id),
    staleTime: 60_000,
    retry: false,
  })
