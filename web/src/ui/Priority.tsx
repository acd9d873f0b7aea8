import { cx } from './cx'
import css from './bits.module.css'
import { sentence } from './sentence'

/** Three for the first, one for the last, two for what lies between; a scale of one ranks nothing. */
const barsOf = (rank: number, of: number) => (rank >= of ? 1 : rank <= 1 ? 3 : 2)

/** Bars and the word; rank 1 is the most urgent of the brand's own scale. */
export function Priority({ name, rank, of }: { name: string; rank: number; of: number }) {
  const bars = barsOf(rank, of)
  return (
    <span className={cx(css.prio, bars === 3 && css.first, bars === 2 && css.second)}>
      <span className={css.bars} aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={bar > bars ? css.off : undefined} />
        ))}
      </span>
      {sentence(name)}
    </span>
  )
}
