import { Popover } from '@mantine/core'
import { useState } from 'react'
import type { NextStep, Ticket } from '../api/types'
import { Act } from '../ui/Act'
import { useNow } from '../ui/now'
import { sentence } from '../ui/sentence'
import { HOUR, MINUTE, span } from '../ui/span'
import { useTimes } from '../ui/times'
import css from './strips.module.css'
import type { TicketActions } from './useTicketActions'
import { words } from './words'

/** What happens next, who does it, and when; clicking writes another one. */
export function NextStepStrip({ ticket, actions }: { ticket: Ticket; actions: TicketActions }) {
  const [open, setOpen] = useState(false)
  const now = useNow()
  const times = useTimes()
  const step = ticket.next_step
  const off = ticket.allowed.assign
  return (
    <div className={css.cell}>
      <div className={css.label}>
        {words.nextStep}
        {step && <span>{distance(Date.parse(step.at) - now)}</span>}
      </div>
      <Popover opened={open} onChange={setOpen} position="bottom-start" width={320} trapFocus returnFocus>
        <Popover.Target>
          <Act look="ghost" className={css.step} not={off} onClick={() => setOpen(!open)} aria-expanded={open}>
            {step ? (
              <span className="cut">
                <b>{times.when(step.at, now)}</b> {step.what}
                <span className={css.role}> · {sentence(step.role).toLowerCase()}</span>
              </span>
            ) : (
              <span className={css.missing}>{actions.isOpen ? words.writeNextStep : words.clocksRest}</span>
            )}
          </Act>
        </Popover.Target>
        <Popover.Dropdown>
          <StepForm
            step={step}
            busy={actions.busy}
            onKeep={(what, at) => actions.plan(what, at, () => setOpen(false))}
          />
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}

type Form = { step: NextStep | null; busy: boolean; onKeep: (what: string, at: string) => void }

function StepForm({ step, busy, onKeep }: Form) {
  const times = useTimes()
  const now = useNow()
  const at = step && Date.parse(step.at) > now ? step.at : now + HOUR
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        onKeep(String(form.get('what')).trim(), times.fromLocal(String(form.get('at'))))
      }}
    >
      <label>
        {words.what}
        <input name="what" required maxLength={200} defaultValue={step?.what ?? ''} data-autofocus />
      </label>
      <label>
        {words.when(times.place())}
        <input name="at" type="datetime-local" required defaultValue={times.toLocal(at)} min={times.toLocal(now)} />
      </label>
      <Act look="primary" type="submit" busy={busy}>
        {words.keep}
      </Act>
    </form>
  )
}

/** `in 1 h 32 m`, or how long it has been waiting. */
const distance = (left: number): string => {
  if (Math.abs(left) < MINUTE) return 'now'
  return left > 0 ? `in ${span(left)}` : `${span(-left)} ago`
}
