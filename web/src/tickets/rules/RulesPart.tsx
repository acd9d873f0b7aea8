import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RuleId, Run as RuleRun } from '../../api/generated/desk'
import { ticketRunsQuery } from '../../api/rules'
import type { Ticket } from '../../api/types'
import { paths } from '../../app/paths'
import { Act } from '../../ui/Act'
import { Empty } from '../../ui/Empty'
import { ErrorBox } from '../../ui/ErrorBox'
import { Icon } from '../../ui/icons'
import { useNow } from '../../ui/now'
import { Skeleton } from '../../ui/Skeleton'
import { useTimes } from '../../ui/times'
import { plain } from './plain'
import { useKindOf } from './useKindOf'
import css from './rules.module.css'
import { causeWords, words } from './words'

/** Why did this run? Each rule with what it asked, what it saw and what it did. */
export function RulesPart({ brand, ticket }: { brand: string; ticket: Ticket }) {
  const runs = useQuery(ticketRunsQuery(brand, ticket.id))
  if (runs.error)
    return (
      <div className={css.around}>
        <ErrorBox action={<Act onClick={() => void runs.refetch()}>{words.again}</Act>}>{words.failedToLoad}</ErrorBox>
      </div>
    )
  if (!runs.data)
    return (
      <div className={css.around} aria-busy="true">
        <Skeleton width="70%" />
        <Skeleton width="50%" />
      </div>
    )
  if (runs.data.length === 0) return <Empty title={words.empty}>{words.emptyHint}</Empty>
  return (
    <ol className={css.runs} aria-label={words.title}>
      {runs.data.map((it) => (
        <Run key={`${it.at} ${it.rule_id} ${it.outcome}`} brand={brand} it={it} opened={it === runs.data[0]} />
      ))}
    </ol>
  )
}

function Run({ brand, it, opened }: { brand: string; it: RuleRun; opened: boolean }) {
  const times = useTimes()
  const now = useNow()
  const done = Object.entries(it.done)
  return (
    <li>
      <details open={opened}>
        <summary>
          <Icon name="bolt" size={14} />
          <b>{it.rule ?? (it.rule_id === null ? words.noRule : words.aRule)}</b>
          <time dateTime={it.at}>{times.when(it.at, now)}</time>
          <span className={css.outcome} data-outcome={it.outcome}>
            {words.outcomes[it.outcome]}, {words.because(causeWords(it.cause))}
          </span>
        </summary>
        <p>{it.sentence}.</p>
        {it.seen.length > 0 && (
          <>
            <p className={css.what}>{words.seen}</p>
            <ul className={css.seen}>
              {it.seen.map((seen) => (
                <li key={`${seen.field} ${seen.operator} ${seen.value}`} data-held={seen.held}>
                  <Icon name={seen.held ? 'check' : 'close'} size={14} />
                  <span>
                    {plain(seen.field)} {plain(seen.operator)} <b>{seen.value}</b>
                    <small>{words.saw(seen.saw)}</small>
                    <span className="vh">, {seen.held ? words.held : words.failed}</span>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {done.length > 0 && (
          <>
            <p className={css.what}>{words.done}</p>
            <ul className={css.seen}>
              {done.map(([field, value]) => (
                <li key={field}>
                  <Icon name="pen" size={14} />
                  <span>
                    {plain(field)}: <b>{Array.isArray(value) ? value.join(', ') : String(value)}</b>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {it.rule_id !== null && <Editor brand={brand} rule={it.rule_id} />}
      </details>
    </li>
  )
}

/** The way to where the rule is written; a rule that is gone has none. */
function Editor({ brand, rule }: { brand: string; rule: RuleId }) {
  const kind = useKindOf(brand)(rule)
  if (!kind) return null
  return (
    <p className={css.editor}>
      <Link {...paths.rule(brand, kind, rule)}>{words.openRule}</Link>
      <Link {...paths.rule(brand, kind, rule, { tab: 'history' })}>{words.itsHistory}</Link>
    </p>
  )
}
