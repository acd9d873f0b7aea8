import { Skeleton } from './Skeleton'
import css from './states.module.css'

/** Stands where a list will be, for as long as nothing of it is known. */
export function Waiting() {
  return (
    <div className={css.waiting} aria-busy="true">
      {[72, 54, 88, 40].map((it) => (
        <Skeleton key={it} width={`${it}%`} />
      ))}
    </div>
  )
}
