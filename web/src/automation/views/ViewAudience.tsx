import { useQuery } from '@tanstack/react-query'
import { groupsQuery } from '../../api/groups'
import { words } from '../words'
import editor from '../rules/editor.module.css'
import type { ViewForm } from './draft'

type AudienceProps = { brand: string; form: ViewForm; manages: boolean; onChange: (form: ViewForm) => void }

/** A view of one's own is one's own affair; that of others is a rule of the brand. */
export function ViewAudience({ brand, form, manages, onChange }: AudienceProps) {
  const { data: groups = [] } = useQuery(groupsQuery(brand))
  return (
    <fieldset className={editor.who}>
      <legend>{words.viewWho}</legend>
      <label>
        <input
          type="radio"
          name="view-audience"
          checked={!form.own && form.groups.length === 0}
          disabled={!manages}
          onChange={() => onChange({ ...form, own: false, groups: [] })}
        />
        {words.viewAll}
      </label>
      <label>
        <input
          type="radio"
          name="view-audience"
          checked={form.own}
          onChange={() => onChange({ ...form, own: true, groups: [] })}
        />
        {words.viewMine}
      </label>
      {manages &&
        groups.map((it) => (
          <label key={it.id}>
            <input
              type="checkbox"
              checked={form.groups.includes(it.id)}
              onChange={(event) =>
                onChange({
                  ...form,
                  own: false,
                  groups: event.currentTarget.checked
                    ? [...form.groups, it.id]
                    : form.groups.filter((each) => each !== it.id),
                })
              }
            />
            {it.name}
          </label>
        ))}
    </fieldset>
  )
}
