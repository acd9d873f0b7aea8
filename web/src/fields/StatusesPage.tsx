import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { fieldsQuery } from '../api/fields'
import type { FieldStatus } from '../api/generated/desk'
import { meQuery } from '../api/queries'
import { Act } from '../ui/Act'
import { Frame } from '../ui/Frame'
import { groupBy } from '../ui/groupBy'
import { sentence } from '../ui/sentence'
import { useTitle } from '../ui/useTitle'
import { StatusDialog } from './StatusDialog'
import css from '../ui/list.module.css'
import { words } from './words'

/** The words for where a ticket stands, under the six that promises know. */
export default function StatusesPage() {
  const { brand } = useParams({ from: '/b/$brand/setup/statuses' })
  const { statuses } = useSuspenseQuery(fieldsQuery(brand)).data
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const [open, setOpen] = useState<FieldStatus | 'new' | null>(null)
  const not = permissions.includes('manage_fields') ? null : words.mayNot
  useTitle(words.statuses)
  return (
    <Frame
      title={words.statuses}
      hint={words.statusesHint}
      acts={
        <Act look="primary" not={not} onClick={() => setOpen('new')}>
          {words.newStatus}
        </Act>
      }
    >
      {[...groupBy(statuses, (it) => it.category)].map(([category, list]) => (
        <section key={category}>
          <h2 className={css.part}>{words.categories[category] ?? sentence(category)}</h2>
          <ul className={css.list}>
            {list.map((it) => (
              <li key={it.id} data-off={!it.active || undefined}>
                <div>
                  <b>{it.agent_label}</b>
                  {it.standard && <em>{words.standard}</em>}
                  {!it.active && <em>{words.off}</em>}
                </div>
                <span>{it.end_user_label !== it.agent_label && words.forCustomers(it.end_user_label)}</span>
                {not === null && (
                  <div className={css.acts}>
                    <Act onClick={() => setOpen(it)}>
                      {words.edit}
                      <span className="vh">: {it.agent_label}</span>
                    </Act>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <StatusDialog brand={brand} status={open} onClose={() => setOpen(null)} />
    </Frame>
  )
}
