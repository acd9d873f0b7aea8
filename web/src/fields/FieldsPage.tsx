import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { desk } from '../api/desk'
import { isOwn, fieldsQuery } from '../api/fields'
import type { Field } from '../api/generated/desk'
import { meQuery } from '../api/queries'
import { Act } from '../ui/Act'
import { Empty } from '../ui/Empty'
import { Frame } from '../ui/Frame'
import { Remove } from '../ui/Remove'
import { sentence } from '../ui/sentence'
import { useTitle } from '../ui/useTitle'
import { FieldDialog } from './FieldDialog'
import css from '../ui/list.module.css'
import { words } from './words'

/** What is asked of tickets. */
export default function FieldsPage() {
  const { brand } = useParams({ from: '/b/$brand/setup/fields' })
  const { fields } = useSuspenseQuery(fieldsQuery(brand)).data
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const [open, setOpen] = useState<Field | 'new' | null>(null)
  const not = permissions.includes('manage_fields') ? null : words.mayNot
  const ours = fields.filter(isOwn)
  useTitle(words.fields)
  return (
    <Frame
      title={words.fields}
      hint={words.fieldsHint}
      acts={
        <Act look="primary" not={not} onClick={() => setOpen('new')}>
          {words.newField}
        </Act>
      }
    >
      <h2 className={css.part}>{words.yours}</h2>
      {ours.length === 0 ? (
        <Empty title={words.noneYours}>{words.noneYoursHint}</Empty>
      ) : (
        <ul className={css.list}>
          {ours.map((it) => (
            <li key={it.id} data-off={!it.active || undefined}>
              <div>
                <b>{it.title}</b>
                {it.required && <em>{words.required}</em>}
                {!it.active && <em>{words.off}</em>}
                {it.description && <p>{it.description}</p>}
                {it.options.length > 0 && <p>{it.options.map((option) => option.name).join(', ')}</p>}
              </div>
              <span>{words.types[it.type] ?? sentence(it.type)}</span>
              {not === null && (
                <div className={css.acts}>
                  <Act onClick={() => setOpen(it)}>
                    {words.edit}
                    <span className="vh">: {it.title}</span>
                  </Act>
                  <Remove
                    title={words.removeField(it.title)}
                    hint={words.removeFieldHint}
                    verb={words.remove}
                    run={() => desk(brand).fields.delete(it.id)}
                    stale={fieldsQuery(brand).queryKey}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <h2 className={css.part}>{words.everyDesk}</h2>
      <ul className={css.list}>
        {fields
          .filter((it) => !isOwn(it))
          .map((it) => (
            <li key={it.id}>
              <b>{it.title}</b>
            </li>
          ))}
      </ul>
      <FieldDialog brand={brand} field={open} onClose={() => setOpen(null)} />
    </Frame>
  )
}
