import { Act } from '../../ui/Act'
import { Icon } from '../../ui/icons'
import type { Wanted } from '../wanted'
import css from './about.module.css'
import type { AboutActions } from './useAbout'
import { saidOf, useNames } from './useNames'
import { words } from './words'

/** Two people changed the same: both values stand side by side until one of them chooses. */
export function ConflictBox({ brand, about }: { brand: string; about: AboutActions }) {
  const named = useNames(brand)
  const { conflict } = about
  if (!conflict) return null
  const keys = Object.keys(conflict.yours) as (keyof Wanted)[]
  return (
    <div className={css.conflict} role="alert">
      <p>
        <Icon name="warn" />
        <b>{words.conflict}</b>
      </p>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>{words.labels[key]}</dt>
            <dd>
              <span>{words.theirs}</span> {named(key, saidOf(conflict.theirs, key, conflict.yours))}
            </dd>
            <dd>
              <span>{words.yours}</span> {named(key, conflict.yours[key])}
            </dd>
          </div>
        ))}
      </dl>
      <p>{words.conflictHint}</p>
      <div className={css.choose}>
        <Act onClick={about.settle}>{words.keepTheirs}</Act>
        <Act onClick={() => about.save(conflict.yours)}>{words.keepMine}</Act>
      </div>
    </div>
  )
}
