import type { TicketClock, TicketReason } from '../api/generated/desk'
import { cx } from '../ui/cx'
import { ruleWords } from '../ui/ruleWords'
import { sentence } from '../ui/sentence'
import { span } from '../ui/span'
import { useTimes } from '../ui/times'
import css from './why.module.css'
import { words } from './words'

/** The sum behind a promise: where it starts, every rule that could bind, the pauses, and which one won. */
export function Why({ clock }: { clock: TicketClock }) {
  const times = useTimes()
  const winner = clock.reasons.find((it) => it.binds)
  return (
    <dl className={css.sum}>
      <div>
        <dt>{words.counted}</dt>
        <dd>{times.named(clock.started_at)}</dd>
      </div>
      {clock.reasons
        .filter((it) => !it.binds)
        .map((it) => (
          <Rule key={it.source} reason={it} />
        ))}
      {winner && <Rule reason={winner} />}
      <div>
        <dt>{clock.paused_seconds > 0 ? words.pauses : words.noPauses}</dt>
        <dd>{span(clock.paused_seconds * 1_000)}</dd>
      </div>
      <div>
        <dt>{words.hours}</dt>
        <dd>{clock.calendar}</dd>
      </div>
      <div>
        <dt>{words.owedBy}</dt>
        <dd>{sentence(clock.owed_by).toLowerCase()}</dd>
      </div>
      <div className={css.result}>
        <dt>{words.strictest}</dt>
        <dd>
          {clock.aim_at !== clock.breach_at && <span>{words.aim(times.named(clock.aim_at))}</span>}
          <span>{words.breach(times.named(clock.breach_at))}</span>
        </dd>
      </div>
    </dl>
  )
}

function Rule({ reason }: { reason: TicketReason }) {
  const times = useTimes()
  return (
    <div className={cx(css.rule, !reason.binds && css.loser)}>
      <dt>+ {ruleWords(reason.rule)}</dt>
      <dd>
        {times.when(reason.aim_at)}
        {!reason.binds && <small>{words.looser}</small>}
      </dd>
      <dd className={css.source}>{reason.source}</dd>
    </div>
  )
}
