import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { desk } from '../../api/desk'
import type { HookId, HookInvocation } from '../../api/generated/desk'
import { attemptsQuery, hooksKey } from '../../api/hooks'
import { paths } from '../../app/paths'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { Icon } from '../../ui/icons'
import { Skeleton } from '../../ui/Skeleton'
import { useNow } from '../../ui/now'
import { useTimes } from '../../ui/times'
import { complain, say } from '../../ui/toasts'
import { words as all } from '../words'
import { words } from './words'
import css from './hooks.module.css'

/** One delivery: each attempt, what was sent, what came back, and once more. */
export function Delivery({ brand, hook, invocation }: { brand: string; hook: HookId; invocation: HookInvocation }) {
  const queries = useQueryClient()
  const times = useTimes()
  const now = useNow()
  const attempts = useQuery(attemptsQuery(brand, hook, invocation.id))
  const replay = useMutation({
    mutationFn: () => desk(brand).hooks.replay(hook, invocation.id),
    onSuccess: () => say(words.replayed),
    onError: (error) => complain(error.message),
    onSettled: () => queries.invalidateQueries({ queryKey: [...hooksKey(brand), hook] }),
  })
  return (
    <div className={css.inside}>
      {attempts.isPending && <Skeleton width="60%" />}
      {attempts.error && <ErrorBox>{attempts.error.message}</ErrorBox>}
      {attempts.data && attempts.data.length > 0 && (
        <ol>
          {attempts.data.map((it) => (
            <li key={it.number}>
              <span>{it.number}.</span>
              <span>{times.when(it.started_at, now)}</span>
              <span className={css.result} data-outcome={it.result.outcome}>
                {words.result[it.result.outcome] ?? it.result.outcome}
              </span>
              <span>{it.result.status}</span>
              {it.result.answer && <pre>{it.result.answer}</pre>}
            </li>
          ))}
        </ol>
      )}
      <div>
        <h3>{words.sentBody}</h3>
        <pre>{pretty(invocation.body)}</pre>
      </div>
      <div className={css.secret}>
        <Act icon={<Icon name="redo" />} busy={replay.isPending} onClick={() => replay.mutate()}>
          {words.replay}
        </Act>
        {invocation.ticket_id !== null && (
          <Link {...paths.ticket(brand, invocation.ticket_id)}>{all.ticket(invocation.ticket_id)}</Link>
        )}
      </div>
    </div>
  )
}

const pretty = (body: string): string => {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
