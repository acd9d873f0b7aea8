import css from './states.module.css'

/** A grey bar where words will stand; it does not shimmer. */
export function Skeleton({ width }: { width: string }) {
  return <span className={css.skel} style={{ width }} aria-hidden="true" />
}
