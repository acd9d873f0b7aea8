import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { GroupId } from '../api/generated/desk'
import { groupsQuery } from '../api/groups'
import { meQuery } from '../api/queries'
import css from './audience.module.css'
import { words } from './words'

/** For oneself, for some groups, or, when neither is said, for everybody. */
export type Whom = { own: boolean; groups: readonly GroupId[] }

type AudienceProps = { brand: string; legend: string; whom: Whom; locked: boolean; onChange: (whom: Whom) => void }

/** What is one's own is one's own affair; that of others is a rule of the brand. */
export function Audience({ brand, legend, whom, locked, onChange }: AudienceProps) {
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const { data: groups = [] } = useQuery(groupsQuery(brand))
  const manages = permissions.includes('manage_rules')
  const toggle = (id: GroupId, on: boolean) =>
    onChange({ own: false, groups: on ? [...whom.groups, id] : whom.groups.filter((it) => it !== id) })
  return (
    <fieldset className={css.who} disabled={locked}>
      <legend>{legend}</legend>
      <label>
        <input
          type="radio"
          name="audience"
          checked={!whom.own && whom.groups.length === 0}
          disabled={!manages}
          onChange={() => onChange({ own: false, groups: [] })}
        />
        {words.everybody}
      </label>
      <label>
        <input type="radio" name="audience" checked={whom.own} onChange={() => onChange({ own: true, groups: [] })} />
        {words.onlyMe}
      </label>
      {manages &&
        groups.map((it) => (
          <label key={it.id}>
            <input
              type="checkbox"
              checked={whom.groups.includes(it.id)}
              onChange={(event) => toggle(it.id, event.currentTarget.checked)}
            />
            {it.name}
          </label>
        ))}
    </fieldset>
  )
}
