import type { ReactNode } from 'react'
import { Act } from './Act'
import { ErrorBox } from './ErrorBox'
import { Waiting } from './Waiting'
import css from './states.module.css'

type PagedProps = {
  list: {
    isPending: boolean
    error: Error | null
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => Promise<unknown>
    refetch: () => Promise<unknown>
  }
  /** What is said when there is nothing; it need not be, where there is something. */
  empty: ReactNode
  children: ReactNode
}

/** A list that comes page by page: on its way, broken, empty, or there and longer than it shows. */
export function Paged({ list, empty, children }: PagedProps) {
  if (list.isPending) return <Waiting />
  return (
    <>
      {list.error && (
        <div className={css.around}>
          <ErrorBox action={<Act onClick={() => void list.refetch()}>Try again</Act>}>{list.error.message}</ErrorBox>
        </div>
      )}
      {!list.error && empty}
      {children}
      {list.hasNextPage && (
        <p className={css.more}>
          <Act busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more
          </Act>
        </p>
      )}
    </>
  )
}
