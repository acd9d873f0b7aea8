import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { desk } from '../api/desk'
import { isAtWork, transfersQuery } from '../api/transfers'
import { Act } from '../ui/Act'
import { Empty } from '../ui/Empty'
import { Frame } from '../ui/Frame'
import { complain } from '../ui/toasts'
import { useTitle } from '../ui/useTitle'
import css from '../ui/list.module.css'
import { NewImport } from './NewImport'
import { TransferRow } from './TransferRow'
import { words } from './words'

/** What a brand brings in from elsewhere, and what it takes with it. */
export default function TransfersPage() {
  const { brand } = useParams({ from: '/b/$brand/setup/transfers' })
  useTitle(words.title)
  return <Transfers brand={brand} />
}

export function Transfers({ brand }: { brand: string }) {
  const { data: transfers } = useSuspenseQuery(transfersQuery(brand))
  const queries = useQueryClient()
  const [importing, setImporting] = useState(false)
  const stale = () => queries.invalidateQueries({ queryKey: transfersQuery(brand).queryKey })
  const write = useMutation({
    mutationFn: () => desk(brand).transfers.export(),
    onSuccess: stale,
    onError: (error) => complain(error.message),
  })
  const [writing, bringing] = (['export', 'import'] as const).map((kind) =>
    transfers.some((it) => it.kind === kind && isAtWork(it)),
  )
  return (
    <Frame
      title={words.title}
      hint={words.hint}
      acts={
        <>
          <Act busy={write.isPending} not={writing ? words.oneExport : null} onClick={() => write.mutate()}>
            {words.export}
          </Act>
          <Act look="primary" not={bringing ? words.oneAtATime : null} onClick={() => setImporting(true)}>
            {words.import}
          </Act>
        </>
      }
    >
      {transfers.length === 0 ? (
        <Empty title={words.none}>{words.noneHint}</Empty>
      ) : (
        <ul className={css.list} aria-label={words.title}>
          {transfers.map((it) => (
            <TransferRow key={it.id} brand={brand} transfer={it} stale={stale} />
          ))}
        </ul>
      )}
      <NewImport brand={brand} opened={importing} onClose={() => setImporting(false)} stale={stale} />
    </Frame>
  )
}
