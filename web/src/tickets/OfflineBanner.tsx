import { useLine } from '../api/live'
import { Icon } from '../ui/icons'
import css from './queue.module.css'
import { words } from './words'

/** Says so when the line is down; work goes on beneath it. */
export function OfflineBanner() {
  if (useLine() !== 'offline') return null
  return (
    <p className={css.offline} role="status">
      <Icon name="warn" />
      {words.offline}
    </p>
  )
}
