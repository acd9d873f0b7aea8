import type { Ticket } from '../api/types'
import { useNow } from '../ui/now'
import { sentence } from '../ui/sentence'
import { MINUTE, span } from '../ui/span'
import { useTimes } from '../ui/times'
import css from './strips.module.css'
import { words } from './words'

/** What happens next, who does it, and when. */
export function NextStepStrip({ ticket }: { ticket: Ticket }) {
  const now = useNow()
  const times = useTimes()
  const step = ticket.next_step
  return (
    <div className={css.cell}>
      <div className={css.label}>
        {words.nextStep}
        {step && <span>{distance(Date.parse(step.at) - now)}</span>}
      </div>
      <p className={css.step} title={step ? `${step.what}, ${sentence(step.role).toLowerCase()}` : undefined}>
        {step ? (
          <>
            <b>{times.when(step.at, now)}</b> {step.what}
            <span className={css.role}> · {sentence(step.role).toLowerCase()}</span>
          </>
        ) : (
          words.clocksRest
        )}
      </p>
    </div>
  )
}

/** `in 1 h 32 m`, or how long it has been waiting. */
const distance = (left: number): string => {
  if (Math.abs(left) < MINUTE) return 'now'
  return left > 0 ? `in ${span(left)}` : `${span(-left)} ago`
}
