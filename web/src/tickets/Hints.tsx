import { useLine } from '../api/live'
import { runCommand } from '../ui/commands'
import { Kbd } from '../ui/Kbd'
import { useNow } from '../ui/now'
import { useTimes } from '../ui/times'
import css from './queue.module.css'
import { words } from './words'

/** The keys of this page, and whether what it shows is fresh. */
export function Hints() {
  const times = useTimes()
  const now = useNow()
  return (
    <footer className={css.hints}>
      {words.hints.map((it) => (
        <span key={it.join(' ')}>
          {it.slice(0, -1).map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {it.at(-1)}
        </span>
      ))}
      <button type="button" onClick={() => runCommand('keys')}>
        <Kbd>?</Kbd>
        {words.allKeys}
      </button>
      <span data-line={useLine()}>
        <i aria-hidden="true" />
        {words.line[useLine()]} · {times.clock(now)} {times.place()}
      </span>
    </footer>
  )
}
