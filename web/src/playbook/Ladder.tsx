import type { Rung } from '../api/generated/desk'
import { groupBy } from '../ui/groupBy'
import { sentence } from '../ui/sentence'
import { type Axis, axisOf } from './axis'
import css from './meaning.module.css'
import { kindWord, words } from './words'

type LadderProps = { rungs: readonly Rung[]; line: number; onGo: (line: number) => void }

/** Every promise on one log axis, so that a minute and a week can be compared. */
export function Ladder({ rungs, line, onGo }: LadderProps) {
  const axis = axisOf(rungs.flatMap((it) => [it.aim.seconds, it.breach.seconds]))
  const chosen = rungs.find((it) => it.line === line)
  return (
    <section>
      <h2>{words.ladder}</h2>
      <p>{rungs.length === 0 ? words.noLadder : words.ladderHint}</p>
      <div className={css.ladder}>
        <div className={css.ticks} aria-hidden="true">
          {axis.ticks.map((it) => (
            <span key={it.label} style={{ left: `${it.at}%` }}>
              {it.label}
            </span>
          ))}
        </div>
        {[...groupBy(rungs, groupOf)].map(([group, list]) => (
          <ul key={group} aria-label={group}>
            {list.map((it, place) => (
              <li key={`${it.path} ${it.kind}`}>
                <Row rung={it} group={place === 0 ? group : ''} axis={axis} here={it.line === line} onGo={onGo} />
              </li>
            ))}
          </ul>
        ))}
      </div>
      {chosen && <p className={css.chosen}>{words.rung(chosen)}</p>}
    </section>
  )
}

const groupOf = (it: Rung): string => {
  if (it.plan) return words.plan(sentence(it.plan))
  return it.channel ? sentence(it.channel) : sentence(it.priority)
}

type RowProps = { rung: Rung; group: string; axis: Axis; here: boolean; onGo: (line: number) => void }

function Row({ rung, group, axis, here, onGo }: RowProps) {
  const [aim, breach] = [axis.at(rung.aim.seconds), axis.at(rung.breach.seconds)]
  return (
    <button
      type="button"
      className={css.rung}
      data-here={here || undefined}
      data-idle={rung.never_binds || undefined}
      onClick={() => onGo(rung.line)}
    >
      <b>{group || <span className="vh">{groupOf(rung)}</span>}</b>
      <span className="cut">{kindWord(rung.kind)}</span>
      <span className={css.axis}>
        <span className="vh">{words.marks(rung)}</span>
        {rung.step ? (
          <i className={css.step} style={{ left: `${breach}%` }} />
        ) : (
          <>
            <i className={css.band} style={{ left: `${aim}%`, width: `${breach - aim}%` }} />
            {rung.aim.seconds !== rung.breach.seconds && <i className={css.aim} style={{ left: `${aim}%` }} />}
            <i className={css.breach} style={{ left: `${breach}%` }} />
          </>
        )}
      </span>
      <span className={css.rule}>{rung.never_binds ? words.neverBinds : rung.rule}</span>
    </button>
  )
}
