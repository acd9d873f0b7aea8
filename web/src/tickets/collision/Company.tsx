import { Tooltip } from '@mantine/core'
import { Avatar } from '../../ui/Avatar'
import { Icon } from '../../ui/icons'
import { firstName } from '../words'
import css from './collision.module.css'
import type { Colleague } from './usePresence'
import { words } from './words'

/** The faces of those who have the same ticket open. */
export function Company({ people }: { people: readonly Colleague[] }) {
  if (people.length === 0) return null
  const label = words.here(people.map((it) => it.name))
  return (
    <Tooltip label={label}>
      <span className={css.company} role="img" aria-label={label}>
        {people.slice(0, 3).map((it) => (
          <Avatar key={it.id} who={it} />
        ))}
        {people.length > 3 && <small>+{people.length - 3}</small>}
      </span>
    </Tooltip>
  )
}

/** Said above the reply, before both have written the same. */
export function SomebodyWrites({ people }: { people: readonly Colleague[] }) {
  const names = (doing: Colleague['doing']) => people.filter((it) => it.doing === doing).map((it) => firstName(it.name))
  const [writing, noting] = [names('writing'), names('noting')]
  return (
    <p className={css.writes} role="status">
      {(writing.length > 0 || noting.length > 0) && (
        <>
          <Icon name="pen" size={14} />
          {[
            ...(writing.length > 0 ? [words.writing(writing)] : []),
            ...(noting.length > 0 ? [words.noting(noting)] : []),
          ].join(', ')}
        </>
      )}
    </p>
  )
}
