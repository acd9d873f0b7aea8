import { cx } from './cx'
import css from './bits.module.css'

const HUES = [css.hue0, css.hue1, css.hue2, css.hue3, css.hue4]

/** A person in two letters; the colour is theirs for ever. Always beside the name, so hidden from screen readers. */
export function Avatar({ who, large = false }: { who: { id: number; initials: string } | null; large?: boolean }) {
  return (
    <span
      className={cx(css.avatar, large && css.large, who ? HUES[who.id % HUES.length] : css.nobody)}
      aria-hidden="true"
    >
      {who ? who.initials : '?'}
    </span>
  )
}
