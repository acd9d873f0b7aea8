import { ClockLine } from '../ui/ClockLine'
import { Due } from '../ui/Due'
import type { ClockState } from '../ui/clock'
import { Icon, type IconName } from '../ui/icons'
import css from './signin.module.css'
import { words } from './words'

type Line = { at: string; icon: IconName; what: string; state: ClockState; left: string; share: number }

const MORNING: readonly Line[] = [
  { at: '08:31', icon: 'email', what: 'Ana knows we saw both charges', state: 'kept', left: '✓ kept', share: 1 },
  { at: '10:04', icon: 'sms', what: 'Lena’s driver has the gate code', state: 'soon', left: '6 m left', share: 0.12 },
  { at: '12:00', icon: 'clock', what: 'Ana has her answer', state: 'promise', left: '2 h 02 m left', share: 0.53 },
  { at: 'waits', icon: 'email', what: 'Samuel sends the video', state: 'paused', left: 'paused', share: 1 },
]

/** Four promises of a morning: how the desk reads before anybody has read about it. */
export function Morning() {
  return (
    <ul className={css.morning} aria-label={words.morning}>
      {MORNING.map((it) => (
        <li key={it.what}>
          <span className={css.at}>{it.at}</span>
          <Icon name={it.icon} />
          <span>{it.what}</span>
          <Due state={it.state}>{it.left}</Due>
          <ClockLine state={it.state} share={it.share} className={css.line} />
        </li>
      ))}
    </ul>
  )
}
