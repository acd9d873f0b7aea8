import { Skeleton } from '../ui/Skeleton'
import css from './shell.module.css'
import { words } from './words'

const WIDTHS = ['62%', '48%', '71%', '55%', '66%', '43%', '58%', '69%']

/** Only ever seen when the desk is slow on the very first visit: bars in the grid of what is coming. */
export function Pending() {
  return (
    <div className={css.app} role="status" aria-label={words.coming}>
      <div className={css.rail} />
      <div className={css.coming}>
        {WIDTHS.map((width) => (
          <div key={width}>
            <Skeleton width="118px" />
            <Skeleton width={width} />
            <Skeleton width="72px" />
          </div>
        ))}
      </div>
    </div>
  )
}
