import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { desk } from '../api/desk'
import { brandKey, outboxMailQuery } from '../api/queries'
import type { OutgoingId } from '../api/generated/desk'
import { idOf, paths } from '../app/paths'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import { complain, say } from '../ui/toasts'
import css from './channels.module.css'
import { words } from './words'

const SHORT: ReadonlySet<string> = new Set(['from', 'to', 'subject', 'date'])

/** One mail as it left: what the customer reads, then every header. */
export default function OutboxMailPage() {
  const { brand, mail: name } = useParams({ from: '/b/$brand/trust/outbox/$mail' })
  const id = idOf<OutgoingId>(name)
  const { mail, headers, text } = useSuspenseQuery(outboxMailQuery(brand, id)).data
  const queries = useQueryClient()
  const retry = useMutation({
    mutationFn: () => desk(brand).outbox.retry(id),
    onSuccess: () => {
      say(words.retried)
      void queries.invalidateQueries({ queryKey: [...brandKey(brand), 'outbox'] })
    },
    onError: (error) => complain(error.message),
  })
  const mayRetry = mail.state === 'failed' || mail.state === 'bounced'
  return (
    <article className={css.mail}>
      <h2>{mail.subject}</h2>
      <p className={css.state} data-state={mail.state}>
        {words.state[mail.state]}
        {mail.ticket_id !== null && (
          <Link {...paths.ticket(brand, mail.ticket_id)}>{words.ticket(mail.ticket_id)}</Link>
        )}
      </p>
      {mail.error && (
        <ErrorBox
          action={
            mayRetry && (
              <Act busy={retry.isPending} onClick={() => retry.mutate()}>
                {words.retry}
              </Act>
            )
          }
        >
          {mail.error}
        </ErrorBox>
      )}
      <Headers rows={headers.filter((it) => SHORT.has(it[0]?.toLowerCase() ?? ''))} />
      <pre>{text}</pre>
      <details>
        <summary>{words.headers}</summary>
        <Headers rows={headers} />
      </details>
    </article>
  )
}

function Headers({ rows }: { rows: readonly (readonly string[])[] }) {
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={`${name} ${value}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
