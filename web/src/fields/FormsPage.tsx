import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { desk } from '../api/desk'
import { fieldsQuery } from '../api/fields'
import type { FieldForm } from '../api/generated/desk'
import { meQuery } from '../api/queries'
import { Act } from '../ui/Act'
import { Frame } from '../ui/Frame'
import { Remove } from '../ui/Remove'
import { useTitle } from '../ui/useTitle'
import { FormDialog } from './FormDialog'
import css from '../ui/list.module.css'
import { words } from './words'

/** Which fields a kind of request shows. */
export default function FormsPage() {
  const { brand } = useParams({ from: '/b/$brand/setup/forms' })
  const { fields, forms } = useSuspenseQuery(fieldsQuery(brand)).data
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const [open, setOpen] = useState<FieldForm | 'new' | null>(null)
  const not = permissions.includes('manage_fields') ? null : words.mayNot
  const nameOf = (id: number) => fields.find((it) => it.id === id)?.title ?? `#${id}`
  useTitle(words.forms)
  return (
    <Frame
      title={words.forms}
      hint={words.formsHint}
      acts={
        <Act look="primary" not={not} onClick={() => setOpen('new')}>
          {words.newForm}
        </Act>
      }
    >
      <ul className={css.list} aria-label={words.forms}>
        {forms.map((it) => (
          <li key={it.id} data-off={!it.active || undefined}>
            <div>
              <b>{it.name}</b>
              {it.standard && <em>{words.standard}</em>}
              {!it.active && <em>{words.off}</em>}
              <p>{it.fields.map(nameOf).join(', ')}</p>
            </div>
            <span>{words.count(it.fields.length)}</span>
            {not === null && (
              <div className={css.acts}>
                <Act onClick={() => setOpen(it)}>
                  {words.edit}
                  <span className="vh">: {it.name}</span>
                </Act>
                {!it.standard && (
                  <Remove
                    title={words.removeForm(it.name)}
                    hint={words.removeFormHint}
                    verb={words.remove}
                    run={() => desk(brand).fields.deleteForm(it.id)}
                    stale={fieldsQuery(brand).queryKey}
                  />
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      <FormDialog brand={brand} form={open} fields={fields} onClose={() => setOpen(null)} />
    </Frame>
  )
}
