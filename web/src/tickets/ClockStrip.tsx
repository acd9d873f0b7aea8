import { Popover } from '@mantine/core'
import { useState } from 'react'
import type { TicketClock, TicketDue as DueWire } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import { ClockLine } from '../ui/ClockLine'
import { Due } from '../ui/Due'
import { type Burn, burn, burnSpoken, burnWords } from '../ui/clock'
import { useNow } from '../ui/now'
import { MINUTE, span } from '../ui/span'
import { useTimes } from '../ui/times'
import { Why } from './Why'
import { bindingOf, lateness } from './clockWords'
import css from './strips.module.css'
import { words } from './words'

/** The promise that binds now, burning; `why?` opens its sum. */
export function ClockStrip({ ticket }: { ticket: Ticket }) {
  return (
    <div className={css.clockCell}>
      {ticket.due ? <Ticking ticket={ticket} due={ticket.due} /> : <Resting ticket={ticket} />}
    </div>
  )
}

function Ticking({ ticket, due }: { ticket: Ticket; due: DueWire }) {
  const times = useTimes()
  const rough = burn(due, useNow())
  // Seconds only in the last minute; a clock that is merely waiting stays still.
  const isLast = rough.state === 'soon' && rough.left < 2 * MINUTE
  const fine = burn(due, useNow(isLast ? 'second' : 'minute'))
  const clock = bindingOf(ticket.clocks, due.kind)
  return (
    <>
      <div className={css.label}>
        <span className="cut">{labelOf(due, fine, times.named(fine.until))}</span>
        {clock && <WhyButton clock={clock} />}
      </div>
      <div className={css.clock}>
        <Due state={fine.state} className={css.left}>
          <span aria-hidden="true">
            {burnWords(fine, true)}
            {fine.state !== 'missed' && fine.state !== 'paused' && ` ${words.left}`}
          </span>
          <span className="vh">{burnSpoken(fine, due.words)}</span>
        </Due>
        <LastVerdict ticket={ticket} />
      </div>
      <ClockLine state={fine.state} share={fine.share} className={css.line} />
    </>
  )
}

function labelOf(due: DueWire, it: Burn, at: string): string {
  if (it.state === 'paused') return words.waits(capital(due.words))
  if (it.state === 'missed') return words.wasDue(capital(due.words), at)
  return it.pastAim && due.aim_at !== due.breach_at
    ? words.dueLast(capital(due.words), at)
    : words.promised(capital(due.words), at)
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The last promise that was judged, small at the right. */
function LastVerdict({ ticket }: { ticket: Ticket }) {
  const judged = ticket.clocks
    .filter(
      (it) =>
        it.ended_at !== null &&
        !(it.state === 'missed' && it.kind === ticket.due?.kind) &&
        (it.state === 'kept' || it.state === 'missed'),
    )
    .toSorted((one, other) => Date.parse(other.ended_at ?? '') - Date.parse(one.ended_at ?? ''))[0]
  if (!judged?.ended_at) return null
  const ended = Date.parse(judged.ended_at)
  return (
    <span className={css.verdict} data-state={judged.state}>
      {judged.words}{' '}
      <b>
        {judged.state === 'kept'
          ? `✓ ${words.keptShort(span(ended - Date.parse(judged.started_at)))}`
          : lateness(judged, ended)}
      </b>
    </span>
  )
}

function Resting({ ticket }: { ticket: Ticket }) {
  return (
    <>
      <div className={css.label}>{words.clocks}</div>
      <div className={css.clock}>
        <Due state="kept" className={css.left}>
          ✓ {words.status[ticket.status]}
        </Due>
        <LastVerdict ticket={ticket} />
      </div>
      <ClockLine state="kept" className={css.line} />
    </>
  )
}

function WhyButton({ clock }: { clock: TicketClock }) {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={340} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={css.why}
          aria-expanded={open}
          aria-label={words.whyOf(clock.words)}
          onClick={() => setOpen(!open)}
        >
          {words.why}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.whyOf(clock.words)}>
        <h2 className={css.whyTitle} tabIndex={-1} data-autofocus>
          {capital(clock.words)}
        </h2>
        <Why clock={clock} />
      </Popover.Dropdown>
    </Popover>
  )
}
