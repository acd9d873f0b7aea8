import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { addresses, desk } from '../api/desk'
import type { Transfer } from '../api/generated/desk'
import { isAtWork } from '../api/transfers'
import { Act } from '../ui/Act'
import { Sure } from '../ui/Sure'
import { bytes } from '../ui/bytes'
import { useNow } from '../ui/now'
import { useTimes } from '../ui/times'
import { complain } from '../ui/toasts'
import { Progress } from '../ui/Progress'
import { Report } from './Report'
import css from './transfer.module.css'
import { words } from './words'

type TransferRowProps = { brand: string; transfer: Transfer; stale: () => Promise<void> }

/** One import or export: how far it is, what came of it, and what can be done with it now. */
export function TransferRow({ brand, transfer: it, stale }: TransferRowProps) {
  const [reading, setReading] = useState(false)
  const times = useTimes()
  const now = useNow()
  const atWork = isAtWork(it)
  return (
    <li>
      <div>
        <b>
          {words.name(it)} {it.source && <span className={css.from}>{words.from(it.source)}</span>}
        </b>
        {atWork && (
          <Progress className={css.progress} label={words.progress} value={it.percent ?? undefined} max={100} />
        )}
        <p>
          <span className={css.state} data-state={it.state}>
            {words.state(it)}
          </span>
          {' · '}
          <time dateTime={it.asked_at}>{times.when(it.asked_at, now)}</time>
          {it.rows.read > 0 && ` · ${words.rows(it)}`}
        </p>
        {it.why && <p>{it.why}</p>}
        {it.kind === 'export' && it.removed_at && <p>{words.gone}</p>}
      </div>
      <Acts brand={brand} transfer={it} stale={stale} reading={reading} onReport={() => setReading(!reading)} />
      {reading && <Report brand={brand} transfer={it} />}
    </li>
  )
}

type ActsProps = TransferRowProps & { reading: boolean; onReport: () => void }

function Acts({ brand, transfer: it, stale, reading, onReport }: ActsProps) {
  const [asking, setAsking] = useState(false)
  const transfers = desk(brand).transfers
  const done = {
    onSuccess: () => {
      setAsking(false)
      return stale()
    },
    onError: (error: Error) => complain(error.message),
  }
  const stop = useMutation({ mutationFn: () => transfers.cancel(it.id), ...done })
  const goOn = useMutation({ mutationFn: () => transfers.resume(it.id), ...done })
  const forGood = useMutation({ mutationFn: () => transfers.bringForGood(it.id), ...done })
  const isExport = it.kind === 'export'
  const kept = !it.removed_at
  return (
    <div className={css.acts}>
      {it.state === 'done' && isExport && kept && (
        <a href={addresses(brand).transfers.file(it.id)} download>
          {words.download(bytes(it.size ?? 0))}
        </a>
      )}
      {!isExport && it.rows.read > 0 && (
        <Act aria-expanded={reading} onClick={onReport}>
          {words.report}
          <span className="vh">: {words.name(it)}</span>
        </Act>
      )}
      {it.state === 'done' && it.dry_run && kept && (
        <Act busy={forGood.isPending} onClick={() => forGood.mutate()}>
          {words.forGood}
        </Act>
      )}
      {(it.state === 'failed' || it.state === 'cancelled') && kept && !it.code?.startsWith('file') && (
        <Act busy={goOn.isPending} onClick={() => goOn.mutate()}>
          {words.goOn}
        </Act>
      )}
      {isAtWork(it) && <Act onClick={() => setAsking(true)}>{words.stop}</Act>}
      <Sure
        opened={asking}
        title={isExport ? words.stopExport : words.stopTitle}
        verb={words.stop}
        busy={stop.isPending}
        onClose={() => setAsking(false)}
        onYes={() => stop.mutate()}
      >
        {isExport ? words.stopExportHint : words.stopHint}
      </Sure>
    </div>
  )
}
