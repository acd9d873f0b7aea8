import { cx } from './cx'
import css from './bits.module.css'

/** A brand in one letter: Callie's is round, the others are square-ish. */
export function BrandMark({ brand, large = false }: { brand: { key: string; name: string }; large?: boolean }) {
  return (
    <span className={cx(css.brand, brand.key === 'callie' && css.round, large && css.brandLarge)} aria-hidden="true">
      {brand.name.slice(0, 1)}
    </span>
  )
}
