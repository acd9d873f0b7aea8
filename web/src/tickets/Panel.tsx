import { Link } from '@tanstack/react-router'
import type { Clock, Ticket } from '../api/types'
import { paths } from '../app/paths'
import { ClockLine } from '../ui/ClockLine'
import { Due } from '../ui/Due'
import { useNow } from '../ui/now'
import { sentence } from '../ui/sentence'
import { useTimes } from '../ui/times'
import { capital } from './ClockStrip'
import { Why } from './Why'
import { bindingOf, faceOf } from './clockWords'
import css from './panel.module.css'
import { channelWord, words } from './words'

/** The side panel: every clock with its sum, then who and what this is about. */
export function Panel({ ticket, brand }: { ticket: Ticket; brand: string }) {
  const times = useTimes()
  const binding = bindingOf(ticket.clocks, ticket.due?.kind)
  const hours = ticket.clocks.find((it) => it.calendar)?.calendar
  return (
    <>
      <section className={css.part}>
        <h2>
          {words.clocks} {hours && <span className="cut">{hours}</span>}
        </h2>
        {ticket.clocks.length === 0 && <p className={css.none}>{words.clocksRest}.</p>}
        {ticket.clocks.map((it) => (
          <ClockRow key={`${it.kind} ${it.round}`} clock={it} opened={it === binding} />
        ))}
      </section>
      <section className={css.part}>
        <h2>{ticket.customer.name}</h2>
        <dl>
          <dt>{words.address}</dt>
          <dd>
            <span className="cut" title={ticket.customer.address ?? undefined}>
              {ticket.customer.address}
            </span>
          </dd>
          <dt>{words.arrived}</dt>
          <dd>{times.named(ticket.created_at)}</dd>
          <dt>{words.channel}</dt>
          <dd>{sentence(channelWord(ticket.channel))}</dd>
          <dt>{words.state}</dt>
          <dd>{sentence(words.status[ticket.status])}</dd>
          <dt>{words.intent}</dt>
          <dd>{ticket.intent ? sentence(ticket.intent) : words.unknownYet}</dd>
        </dl>
      </section>
      {ticket.related.length > 0 && (
        <section className={css.part}>
          <h2>{words.related}</h2>
          <ul>
            {ticket.related.map((it) => (
              <li key={it.id}>
                <Link {...paths.ticket(brand, it.id)}>
                  #{it.id} {it.subject}
                </Link>
                <small>{it.why}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function ClockRow({ clock, opened }: { clock: Clock; opened: boolean }) {
  const now = useNow()
  const times = useTimes()
  const { burn, text } = faceOf(clock, now)
  const runs = clock.state === 'running' || clock.state === 'paused'
  return (
    <details className={css.clock} open={opened} name="clock">
      <summary>
        <span className={css.name}>
          {capital(clock.words)}
          {clock.round > 1 && <small> {clock.round}</small>}
        </span>
        <Due state={burn.state}>{text}</Due>
        <span className={css.sub}>
          {runs
            ? words.aimBreach(times.when(clock.aim_at, now), times.when(clock.breach_at, now))
            : times.when(clock.ended_at ?? clock.breach_at, now)}
          <span className={css.why}>{words.why}</span>
        </span>
        <ClockLine state={burn.state} share={burn.share} className={css.line} />
      </summary>
      <div className={css.sum}>
        <Why clock={clock} />
      </div>
    </details>
  )
}
