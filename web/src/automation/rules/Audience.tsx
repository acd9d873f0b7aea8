import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { groupsQuery } from '../../api/groups'
import { meQuery } from '../../api/queries'
import type { Rule } from '../../api/generated/desk'
import { words } from '../words'
import css from './editor.module.css'

type AudienceProps = {
  brand: string
  restriction: Rule['restriction']
  locked: boolean
  onChange: (restriction: Rule['restriction']) => void
}

/** Everybody, oneself, or some groups. */
export function Audience({ brand, restriction, locked, onChange }: AudienceProps) {
  const { person, permissions } = useSuspenseQuery(meQuery(brand)).data
  const { data: groups = [] } = useQuery(groupsQuery(brand))
  const manages = permissions.includes('manage_rules')
  const own = restriction.owner_id !== null
  const some = restriction.group_ids.length > 0
  return (
    <fieldset className={css.who} disabled={locked}>
      <legend>{words.whoMay}</legend>
      <label>
        <input
          type="radio"
          name="audience"
          checked={!own && !some}
          disabled={!manages}
          onChange={() => onChange({ owner_id: null, group_ids: [] })}
        />
        {words.everybody}
      </label>
      <label>
        <input
          type="radio"
          name="audience"
          checked={own}
          onChange={() => onChange({ owner_id: person.id, group_ids: [] })}
        />
        {words.onlyMe}
      </label>
      {manages &&
        groups.map((it) => (
          <label key={it.id}>
            <input
              type="checkbox"
              checked={restriction.group_ids.includes(it.id)}
              onChange={(event) =>
                onChange({
                  owner_id: null,
                  group_ids: event.currentTarget.checked
                    ? [...restriction.group_ids, it.id]
                    : restriction.group_ids.filter((id) => id !== it.id),
                })
              }
            />
            {it.name}
          </label>
        ))}
    </fieldset>
  )
}
