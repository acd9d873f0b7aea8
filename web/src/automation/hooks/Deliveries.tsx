import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HookId, HookInvocation } from '../../api/generated/desk'
import { invocationsQuery } from '../../api/hooks'
import { Act } from '../../ui/Act'
import { Empty } from '../../ui/Empty'
import { useNow } from '../../ui/now'
import { useTimes } from '../../ui/times'
import { words } from '../words'
import { Delivery } from './Delivery'
import { subscriptionSays } from './draft'
import css from './hooks.module.css'

/** Everything it was told lately, and how that went. */
export function Deliveries({ brand, hook }: { brand: string; hook: HookId }) {
  const list = useSuspenseInfiniteQuery(invocationsQuery(brand, hook))
  const all = list.data.pages.flatMap((it) => it.invocations)
  if (all.length === 0) return <Empty title={words.deliveriesNone}>{words.deliveriesHint}</Empty>
  return (
    <>
      <p className={css.hint}>{words.deliveriesHint}</p>
      <ol className={css.deliveries}>
        {all.map((it) => (
          <Row key={it.id} brand={brand} hook={hook} invocation={it} />
        ))}
      </ol>
      {list.hasNextPage && (
        <p className={css.more}>
          <Act busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.more}
          </Act>
        </p>
      )}
    </>
  )
}

function Row({ brand, hook, invocation }: { brand: string; hook: HookId; invocation: HookInvocation }) {
  const [open, setOpen] = useState(false)
  const times = useTimes()
  const now = useNow()
  const { state, next_at: next } = invocation
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <b data-state={state}>{words.state[state]}</b>
          <span>
            {subscriptionSays(invocation.type)}
            {invocation.ticket_id !== null && ` ${words.ticket(invocation.ticket_id)}`}
          </span>
          <span className={css.tries}>
            {words.attempts(invocation.attempts)}
            {state === 'waiting' && next && `, ${words.nextAt(times.when(next, now))}`}
          </span>
          <time dateTime={invocation.created_at}>{times.when(invocation.created_at, now)}</time>
        </summary>
        {open && <Delivery brand={brand} hook={hook} invocation={invocation} />}
      </details>
    </li>
  )
}
