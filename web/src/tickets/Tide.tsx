import type { TicketId } from '../api/generated/desk'
import { cx } from '../ui/cx'
import { HOUR, MINUTE } from '../ui/span'
import { useTimes } from '../ui/times'
import type { Item } from './groups'
import css from './tide.module.css'
import { firstName, words } from './words'

const REACH = 4 * HOUR
const LATE_STEP = 1.1

type Tick = { id: TicketId; name: string; state: string; left: number }

/** One tick for each promise that binds in the next four hours, taller the nearer it stands; the late ones at the left. */
export function Tide({ rows, now, onJump }: { rows: readonly Item[]; now: number; onJump: (id: TicketId) => void }) {
  const times = useTimes()
  const ticks = rows.flatMap((it): Tick[] => {
    if (it.type === 'group' || !it.burn || it.burn.state === 'paused' || it.burn.left > REACH) return []
    return [{ id: it.row.id, name: it.row.customer.name, state: it.burn.state, left: it.burn.left }]
  })
  const late = ticks.filter((it) => it.state === 'missed')
  const ahead = ticks.filter((it) => it.state !== 'missed')
  const shore = Math.min(12, late.length * LATE_STEP)
  const place = (left: number) => `${shore + (left / REACH) * (100 - shore)}%`
  const hours = [1, 2, 3]
    .map((it) => Math.floor((now + it * HOUR) / HOUR) * HOUR)
    .filter((at) => at - now > 15 * MINUTE)
  return (
    <div className={css.tide}>
      <div aria-hidden="true">
        <span className={css.axis} />
        {late.map((it, at) => (
          <TickMark key={it.id} tick={it} left={`${(at / Math.max(1, late.length)) * shore}%`} onJump={onJump} />
        ))}
        {ahead.map((it) => (
          <TickMark key={it.id} tick={it} left={place(it.left)} onJump={onJump} />
        ))}
        <span className={css.time} style={{ left: 0, transform: 'none' }}>
          {words.tideNow(times.clock(now))}
        </span>
        {hours.map((at) => (
          <span key={at} className={css.time} style={{ left: place(at - now) }}>
            {times.clock(at)}
          </span>
        ))}
      </div>
      <span className={css.caption}>{words.tide(ahead.length)}</span>
    </div>
  )
}

function TickMark({ tick, left, onJump }: { tick: Tick; left: string; onJump: (id: TicketId) => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      title={tick.name}
      className={cx(css.tick, css[tick.state])}
      style={{ left }}
      onClick={() => onJump(tick.id)}
    >
      {tick.state === 'promise' && <span>{words.tidePromise(firstName(tick.name))}</span>}
    </button>
  )
}
