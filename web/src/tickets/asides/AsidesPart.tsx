import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asidesQuery } from '../../api/asides'
import type { Aside, AsideId } from '../../api/generated/desk'
import type { Ticket } from '../../api/types'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { Icon } from '../../ui/icons'
import { useNow } from '../../ui/now'
import { Skeleton } from '../../ui/Skeleton'
import { useTimes } from '../../ui/times'
import { AsideShown } from './AsideShown'
import { BeginAside } from './BeginAside'
import css from './asides.module.css'
import { words } from './words'

/** Conversations with others beside the ticket: all of them, one of them, or a new one. */
export function AsidesPart({ brand, ticket }: { brand: string; ticket: Ticket }) {
  const [shown, setShown] = useState<AsideId | 'new'>()
  const asides = useQuery(asidesQuery(brand, ticket.id))
  const one = asides.data?.find((it) => it.id === shown)
  if (shown === 'new')
    return (
      <BeginAside brand={brand} ticket={ticket} onClose={() => setShown(undefined)} onBegun={(it) => setShown(it.id)} />
    )
  if (one)
    return <AsideShown key={one.id} brand={brand} ticket={ticket} aside={one} onBack={() => setShown(undefined)} />
  return (
    <section className={css.part} aria-label={words.title}>
      <p className={css.hint}>{words.hint}</p>
      {asides.error && (
        <ErrorBox action={<Act onClick={() => void asides.refetch()}>{words.again}</Act>}>{words.failed}</ErrorBox>
      )}
      {asides.isPending && <Skeleton width="70%" />}
      {asides.data?.length === 0 && <p className={css.hint}>{words.empty}</p>}
      <ul className={css.list}>
        {asides.data?.map((it) => (
          <Line key={it.id} it={it} onOpen={() => setShown(it.id)} />
        ))}
      </ul>
      <Act not={ticket.allowed.note} onClick={() => setShown('new')} icon={<Icon name="aside" size={14} />} keys="@">
        {words.begin}
      </Act>
    </section>
  )
}

function Line({ it, onOpen }: { it: Aside; onOpen: () => void }) {
  const times = useTimes()
  const now = useNow()
  return (
    <li>
      <button type="button" className={css.line} onClick={onOpen} data-open={it.open}>
        <b className="cut">{it.subject}</b>
        <time dateTime={it.updated_at}>{times.when(it.updated_at, now)}</time>
        <span className="cut">
          {it.guests.map((guest) => guest.name || guest.email).join(', ')} · {words.said(it.messages)}
          {!it.open && ` · ${words.closed}`}
        </span>
      </button>
    </li>
  )
}
