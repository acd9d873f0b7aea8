import { cx } from './cx'
import css from './bits.module.css'

/** The key that does the same; hidden where there is no keyboard. */
export function Kbd({ children, onAccent = false }: { children: string; onAccent?: boolean }) {
  return (
    <kbd className={cx(css.kbd, onAccent && css.onAccent)} aria-hidden="true">
      {children}
    </kbd>
  )
}
