import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { agentsQuery } from '../../api/queries'
import type { Definitions, RuleId, RuleKind, Run } from '../../api/generated/desk'
import { revisionsQuery, runsQuery } from '../../api/rules'
import { paths } from '../../app/paths'
import { useNow } from '../../ui/now'
import { useTimes } from '../../ui/times'
import { words as all } from '../words'
import { words } from './words'
import css from './history.module.css'
import { conditionSays } from './sentences'
import { differences } from './versions'

type HistoryProps = { brand: string; kind: RuleKind; rule: RuleId; known: Definitions }

/** Who changed what, and every run with its reason. */
export function History({ brand, kind, rule, known }: HistoryProps) {
  return (
    <div className={css.history}>
      <Versions {...{ brand, kind, rule, known }} />
      <section>
        <h2>{words.runsTitle}</h2>
        {kind === 'macro' ? <p>{words.runsMacro}</p> : <Runs {...{ brand, rule, known }} />}
      </section>
    </div>
  )
}

function Versions({ brand, kind, rule, known }: HistoryProps) {
  const { data: revisions } = useSuspenseQuery(revisionsQuery(brand, kind, rule))
  const { data: agents = [] } = useQuery(agentsQuery(brand))
  const times = useTimes()
  const now = useNow()
  const newest = revisions.toSorted((one, other) => other.version - one.version)
  return (
    <section>
      <h2>{words.historyTitle}</h2>
      <ol className={css.versions}>
        {newest.map((it, at) => (
          <li key={it.version}>
            <b>{words.version(it.version)}</b>{' '}
            <span>
              {words.what[it.what] ?? it.what}{' '}
              {words.by(agents.find((a) => a.id === it.author_id)?.name ?? words.somebody)}, {times.when(it.at, now)}
            </span>
            <ul>
              {differences(it, newest[at + 1], known).map((each) => (
                <li key={each.sign + each.says} data-sign={each.sign}>
                  {each.says}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Runs({ brand, rule, known }: Omit<HistoryProps, 'kind'>) {
  const { data: runs } = useSuspenseQuery(runsQuery(brand, rule))
  if (runs.length === 0) return <p>{words.runsNone}</p>
  return (
    <>
      <p>{words.runsHint}</p>
      <ol className={css.runs}>
        {runs.map((it) => (
          <RunLine key={`${it.ticket_id} ${it.at} ${it.outcome}`} brand={brand} run={it} known={known} />
        ))}
      </ol>
    </>
  )
}

function RunLine({ brand, run, known }: { brand: string; run: Run; known: Definitions }) {
  const times = useTimes()
  const now = useNow()
  return (
    <li>
      <Link {...paths.ticket(brand, run.ticket_id)}>{all.ticket(run.ticket_id)}</Link>
      <time dateTime={run.at}>{times.when(run.at, now)}</time>
      <details>
        <summary data-outcome={run.outcome}>{words.outcome[run.outcome]}</summary>
        <p>{run.sentence}.</p>
        <ul>
          {run.seen.map((it) => (
            <li key={`${it.field} ${it.operator} ${it.value}`}>
              {conditionSays(it, known.conditions)}: {it.saw || words.nothing}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
