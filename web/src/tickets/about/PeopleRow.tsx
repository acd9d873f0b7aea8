import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CustomerId, CustomerProfile } from '../../api/generated/desk'
import { customerQuery, customersFoundQuery } from '../../api/people'
import { Chips } from '../../ui/Chips'
import css from './about.module.css'

type Row = {
  brand: string
  label: string
  placeholder: string
  ids: readonly CustomerId[]
  onSave: (ids: CustomerId[]) => void
  /** Followers are colleagues; anybody may be copied in. */
  staffOnly?: boolean
  not: string | null | undefined
}

/** People by name; each is a customer of the brand, the staff too. */
export function PeopleRow({ brand, label, placeholder, ids, onSave, staffOnly = false, not }: Row) {
  const [text, setText] = useState('')
  const { data: found = [] } = useQuery(customersFoundQuery(brand, text))
  const known = useQueries({ queries: ids.map((id) => customerQuery(brand, id)) })
  const may = (it: CustomerProfile) => !staffOnly || it.role !== 'customer'
  return (
    <div className={css.row}>
      <span className={css.label}>{label}</span>
      <Chips
        label={label}
        chips={ids.map((id, place) => chipOf(id, known[place]?.data))}
        found={found.filter(may).map((it) => ({ ...chipOf(it.id, it), hint: it.email ?? '' }))}
        onSearch={setText}
        onAdd={(id) => onSave([...ids, Number(id) as CustomerId])}
        onRemove={(id) => onSave(ids.filter((it) => it !== Number(id)))}
        placeholder={placeholder}
        not={not}
      />
    </div>
  )
}

const chipOf = (id: CustomerId, it: CustomerProfile | undefined) => ({
  value: String(id),
  label: it?.name || it?.email || `#${id}`,
})
