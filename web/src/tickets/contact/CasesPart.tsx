import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { desk } from '../../api/desk'
import { casesQuery } from '../../api/cases'
import type { Case, CaseId } from '../../api/generated/desk'
import type { Ticket } from '../../api/types'
import { paths } from '../../app/paths'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { sentence } from '../../ui/sentence'
import { useTimes } from '../../ui/times'
import { complain, say } from '../../ui/toasts'
import part from '../panel.module.css'
import css from './contact.module.css'
import { words } from './words'

const onError = (error: Error) => complain(error.message)

/** The pieces of work that this ticket belongs to. */
export function CasesPart({ brand, ticket }: { brand: string; ticket: Ticket }) {
  const queries = useQueryClient()
  const query = casesQuery(brand, ticket.id)
  const known = useQuery(query)
  const again = () => queries.invalidateQueries({ queryKey: query.queryKey })
  const begin = useMutation({
    mutationFn: () => desk(brand).cases.begin(ticket.id, {}),
    onSuccess: (it) => {
      say(words.begun(it.id))
      return again()
    },
    onError,
  })
  const close = useMutation({
    mutationFn: (id: CaseId) => desk(brand).cases.close(id),
    onSuccess: () => {
      say(words.didClose)
      return again()
    },
    onError,
  })
  const isCounted = known.data?.some((it) => it.id !== null) ?? true
  return (
    <section className={part.part} aria-label={words.cases}>
      <h2>{words.cases}</h2>
      {known.error && (
        <ErrorBox action={<Act onClick={() => void known.refetch()}>{words.again}</Act>}>{words.failed}</ErrorBox>
      )}
      <ul className={css.cases}>
        {known.data?.map((it) => (
          <Line
            key={it.id ?? 'itself'}
            it={it}
            brand={brand}
            here={ticket}
            busy={close.isPending}
            onClose={() => it.id !== null && close.mutate(it.id)}
          />
        ))}
      </ul>
      {!isCounted && (
        <Act
          not={ticket.allowed.classify}
          busy={begin.isPending}
          onClick={() => begin.mutate()}
          title={words.beginHint}
        >
          {words.begin}
        </Act>
      )}
    </section>
  )
}

type LineProps = { it: Case; brand: string; here: Ticket; busy: boolean; onClose: () => void }

function Line({ it, brand, here, busy, onClose }: LineProps) {
  const times = useTimes()
  const others = [...new Set(it.spans.map((span) => span.ticket_id))].filter((id) => id !== here.id)
  const state = it.closed_at ? words.closed(times.when(it.closed_at)) : words.open(times.when(it.opened_at))
  return (
    <li>
      <span>
        <b>{words.caseOf(it.id)}</b>
        {it.intent && ` · ${sentence(it.intent)}`}
        <small>
          {state}
          {it.reopened > 0 && `, ${words.reopened(it.reopened)}`}
        </small>
        {others.length > 0 && (
          <small>
            {words.tickets}:{' '}
            {others.map((id) => (
              <Link key={id} {...paths.ticket(brand, id)}>
                #{id}{' '}
              </Link>
            ))}
          </small>
        )}
      </span>
      {it.id !== null && !it.closed_at && (
        <Act look="ghost" not={here.allowed.classify} busy={busy} onClick={onClose}>
          {words.close}
        </Act>
      )}
    </li>
  )
}
