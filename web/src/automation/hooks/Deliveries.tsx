import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HookId, HookInvocation } from '../../api/generated/desk'
import { invocationsQuery } from '../../api/hooks'
import { Empty } from '../../ui/Empty'
import { Paged } from '../../ui/Paged'
import { useNow } from '../../ui/now'
import { useTimes } from '../../ui/times'
import { words as all } from '../words'
import { words } from './words'
import { Delivery } from './Delivery'
import { subscriptionSays } from './draft'
import css from './hooks.module.css'

/** Everything it was told lately, and how that went. */
export function Deliveries({ brand, hook }: { brand: string; hook: HookId }) {
  const list = useSuspenseInfiniteQuery(invocationsQuery(brand, hook))
  const told = list.data.pages.flatMap((it) => it.invocations)
  return (
    <Paged list={list} empty={told.length === 0 && <Empty title={words.deliveriesNone}>{words.deliveriesHint}</Empty>}>
      {told.length > 0 && <p className={css.hint}>{words.deliveriesHint}</p>}
      <ol className={css.deliveries}>
        {told.map((it) => (
          <Row key={it.id} brand={brand} hook={hook} invocation={it} />
        ))}
      </ol>
    </Paged>
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
            {invocation.ticket_id !== null && ` ${all.ticket(invocation.ticket_id)}`}
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
