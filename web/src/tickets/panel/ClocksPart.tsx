import type { TicketClock, TicketDue } from '../../api/generated/desk'
import type { Ticket } from '../../api/types'
import { ClockLine } from '../../ui/ClockLine'
import { Due as DueText } from '../../ui/Due'
import { burn, burnWords } from '../../ui/clock'
import { useNow } from '../../ui/now'
import { useTimes } from '../../ui/times'
import { capital } from '../ClockStrip'
import { Why } from '../Why'
import { bindingOf, faceOf } from '../clockWords'
import css from '../panel.module.css'
import { words } from '../words'

/** Every clock with its sum. */
export function ClocksPart({ ticket }: { ticket: Ticket }) {
  const binding = bindingOf(ticket.clocks, ticket.due?.kind)
  const hours = ticket.clocks.find((it) => it.calendar)?.calendar
  return (
    <section className={css.part}>
      <h2>
        {words.clocks} {hours && <span className="cut">{hours}</span>}
      </h2>
      {ticket.clocks.length === 0 && <p className={css.none}>{words.clocksRest}.</p>}
      {ticket.clocks
        .toSorted((one, other) => rank(one, binding) - rank(other, binding))
        .map((it) => (
          <ClockRow
            key={`${it.kind} ${it.round} ${it.started_at}`}
            clock={it}
            opened={it === binding}
            due={it === binding ? ticket.due : null}
          />
        ))}
    </section>
  )
}

/** What binds comes first, then what runs, then what is over. */
const STATES = ['running', 'paused', 'missed', 'kept', 'dropped'] as const
const rank = (clock: TicketClock, binding: TicketClock | undefined): number =>
  clock === binding ? -1 : STATES.indexOf(clock.state)

function ClockRow({ clock, opened, due }: { clock: TicketClock; opened: boolean; due: TicketDue | null }) {
  const now = useNow()
  const times = useTimes()
  // What is owed still grows later, though its verdict is given.
  const owed = due && clock.state === 'missed' ? burn(due, now) : undefined
  const face = owed ? { burn: owed, text: burnWords(owed) } : faceOf(clock, now)
  const runs = clock.state === 'running' || clock.state === 'paused'
  return (
    <details className={css.clock} open={opened} name="clock">
      <summary>
        <span className={css.name}>
          {capital(clock.words)}
          {clock.round > 1 && <small> {clock.round}</small>}
        </span>
        <DueText state={face.burn.state}>{face.text}</DueText>
        <span className={css.sub}>
          {runs
            ? words.aimBreach(times.when(clock.aim_at, now), times.when(clock.breach_at, now))
            : times.when(clock.ended_at ?? clock.breach_at, now)}
          <span className={css.why}>{words.why}</span>
        </span>
        <ClockLine state={face.burn.state} share={face.burn.share} className={css.line} />
      </summary>
      <div className={css.sum}>
        <Why clock={clock} />
      </div>
    </details>
  )
}
