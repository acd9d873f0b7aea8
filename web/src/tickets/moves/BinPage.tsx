import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { desk } from '../../api/desk'
import { binKey, binQuery } from '../../api/bin'
import type { Binned } from '../../api/generated/desk'
import { Act } from '../../ui/Act'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/icons'
import { useNow } from '../../ui/now'
import { useTimes } from '../../ui/times'
import { complain, say } from '../../ui/toasts'
import { useTitle } from '../../ui/useTitle'
import { Views } from '../Views'
import { keep, refresh } from '../changes'
import queue from '../queue.module.css'
import { words as all } from '../words'
import { ScrubDialog } from './ScrubDialog'
import css from './bin.module.css'
import { words } from './words'

/** What was deleted: put back, or taken away for good. */
export default function BinPage() {
  const { brand } = useParams({ from: '/b/$brand/bin' })
  const list = useSuspenseInfiniteQuery(binQuery(brand))
  const tickets = list.data.pages.flatMap((it) => it.tickets)
  const [doomed, setDoomed] = useState<Binned>()
  const { restore, scrub } = useBin(brand, () => setDoomed(undefined))
  useTitle(words.bin)
  return (
    <Views brand={brand} here="bin">
      <main className={queue.main}>
        <header className={queue.head}>
          <div className={queue.headline}>
            <h1>{words.bin}</h1>
            <p>{words.binCount(list.data.pages[0]?.count ?? 0)}</p>
          </div>
        </header>
        {tickets.length === 0 ? (
          <div className={queue.empty}>
            <Empty title={words.binEmpty}>{words.binEmptyHint}</Empty>
          </div>
        ) : (
          <ul className={css.list} aria-label={words.bin}>
            {tickets.map((it) => (
              <Line
                key={it.id}
                it={it}
                busy={restore.isPending && restore.variables.id === it.id}
                onRestore={() => restore.mutate(it)}
                onScrub={() => setDoomed(it)}
              />
            ))}
            {list.hasNextPage && (
              <li className={css.more}>
                <Act onClick={() => void list.fetchNextPage()} busy={list.isFetchingNextPage}>
                  {words.all}
                </Act>
              </li>
            )}
          </ul>
        )}
        <ScrubDialog
          ticket={doomed}
          busy={scrub.isPending}
          onClose={() => setDoomed(undefined)}
          onScrub={(it) => scrub.mutate(it)}
        />
      </main>
    </Views>
  )
}

const onError = (error: Error) => complain(error.message)

function useBin(brand: string, onGone: () => void) {
  const queries = useQueryClient()
  const again = () => {
    void queries.invalidateQueries({ queryKey: binKey(brand) })
    refresh(queries, brand)
  }
  return {
    restore: useMutation({
      mutationFn: (it: Binned) => desk(brand).bin.restore(it.id),
      onSuccess: (ticket) => {
        keep(queries, brand, ticket)
        again()
        say(words.restored(ticket.id))
      },
      onError,
    }),
    scrub: useMutation({
      mutationFn: (it: Binned) => desk(brand).bin.scrub(it.id),
      onSuccess: (_nothing, it) => {
        again()
        onGone()
        say(words.scrubbed(it.id))
      },
      onError,
    }),
  }
}

type LineProps = { it: Binned; busy: boolean; onRestore: () => void; onScrub: () => void }

function Line({ it, busy, onRestore, onScrub }: LineProps) {
  const times = useTimes()
  const now = useNow()
  return (
    <li className={css.line}>
      <span className={css.number}>#{it.id}</span>
      <span className={css.subject}>
        <span className="cut">{it.subject}</span>
        <small>
          {words.deletedAt(times.when(it.deleted_at, now))}, {words.was(all.status[it.status_before])}
        </small>
      </span>
      <Act onClick={onRestore} busy={busy} icon={<Icon name="redo" size={14} />}>
        {words.restore}
      </Act>
      <Act look="ghost" className={css.danger} onClick={onScrub}>
        {words.scrub}
      </Act>
    </li>
  )
}
