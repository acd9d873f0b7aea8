import type { SearchSearch } from '../app/paths'
import css from './search.module.css'
import { words } from './words'

type Kind = NonNullable<SearchSearch['of']>
const KINDS: readonly Kind[] = ['ticket', 'user', 'organization', 'article']

type KindsProps = { of: Kind | undefined; articles: number | undefined; onPick: (kind: Kind | undefined) => void }

/** Everything, or one kind of thing. */
export function Kinds({ of, articles, onPick }: KindsProps) {
  return (
    <div className={css.kinds} role="group" aria-label={words.kinds}>
      <button type="button" aria-pressed={of === undefined} onClick={() => onPick(undefined)}>
        {words.of.all}
      </button>
      {KINDS.map((it) => (
        <button key={it} type="button" aria-pressed={of === it} onClick={() => onPick(it)}>
          {words.of[it]}
          {it === 'article' && articles !== undefined && articles > 0 && <span>{articles}</span>}
        </button>
      ))}
    </div>
  )
}
