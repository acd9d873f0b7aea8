import { Link } from '@tanstack/react-router'
import type { Definitions, RuleKind, TryHit } from '../../api/generated/desk'
import { paths } from '../../app/paths'
import { Act } from '../../ui/Act'
import { Empty } from '../../ui/Empty'
import { ErrorBox } from '../../ui/ErrorBox'
import { Progress } from '../../ui/Progress'
import { useNow } from '../../ui/now'
import { useTimes } from '../../ui/times'
import { words as all } from '../words'
import { words } from './words'
import { type Form, draftOf } from './draft'
import { actionSays, changeSays, seenSays } from './sentences'
import css from './tryout.module.css'
import { useTryOut } from './useTryOut'

type TryOutProps = { brand: string; kind: RuleKind; form: Form; known: Definitions }

/** What the rule as it stands in the form would have done in the last seven days; it need not be saved. */
export function TryOut({ brand, kind, form, known }: TryOutProps) {
  const tried = useTryOut(brand, kind)
  const told = draftOf(form)
    .actions.filter((it) => it.field.startsWith('notification'))
    .map((it) => actionSays(it, known.actions))
  const done = tried.asked && !tried.running && !tried.error
  return (
    <div className={css.try}>
      <p className={css.hint}>{words.tryHint}</p>
      <div className={css.go}>
        <Act look="primary" busy={tried.running} onClick={() => tried.run(form)}>
          {tried.asked ? words.tryAgain : words.tryVerb}
        </Act>
        {tried.running && <Act onClick={tried.stop}>{words.tryStop}</Act>}
        {tried.running && (
          <Progress className={css.progress} label={words.tryingProgress} value={tried.progress} max={1} />
        )}
        <span role="status">{tried.asked && !tried.error && words.tried(tried.hits.length, tried.examined)}</span>
      </div>
      {tried.error && <ErrorBox>{tried.error.message}</ErrorBox>}
      {tried.hits.length > 0 && told.length > 0 && (
        <div className={css.also}>
          {words.tryAlso}
          <ul>
            {told.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </div>
      )}
      {done && tried.hits.length === 0 && <Empty title={words.tryNone}>{words.tryNoneHint}</Empty>}
      <ol className={css.hits}>
        {tried.hits.map((it) => (
          <HitLine key={`${it.ticket_id} ${it.at}`} brand={brand} hit={it} known={known} />
        ))}
      </ol>
    </div>
  )
}

function HitLine({ brand, hit, known }: { brand: string; hit: TryHit; known: Definitions }) {
  const times = useTimes()
  const now = useNow()
  return (
    <li>
      <div className={css.top}>
        <Link {...paths.ticket(brand, hit.ticket_id)}>
          <span>{all.ticket(hit.ticket_id)}</span> {hit.subject}
        </Link>
        <time dateTime={hit.at}>{times.when(hit.at, now)}</time>
      </div>
      {hit.changes.length === 0 ? (
        <p className={css.none}>{words.noChange}</p>
      ) : (
        <dl className={css.changes}>
          {hit.changes.map((it) => {
            const { name, from, to } = changeSays(it, known)
            return (
              <div key={it.field}>
                <dt>{name}</dt>
                <dd>
                  <del>{from}</del> → <ins>{to}</ins>
                </dd>
              </div>
            )
          })}
        </dl>
      )}
      <details>
        <summary>{words.why}</summary>
        <ul>
          {hit.seen.map((it) => (
            <li key={it}>{seenSays(it, known)}</li>
          ))}
        </ul>
      </details>
    </li>
  )
}
