import { Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { CustomerProfile } from '../api/generated/desk'
import { customersKey, customersQuery } from '../api/people'
import { paths } from '../app/paths'
import { EditForm } from '../ui/Edit'
import form from '../ui/form.module.css'
import { say } from '../ui/toasts'
import css from './people.module.css'
import { words } from './words'

type DialogProps = { brand: string; opened: boolean; customer: CustomerProfile; onClose: () => void }

/** Two rows that are one person become one; the other goes on. */
export function MergeDialog({ brand, opened, customer, onClose }: DialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.mergeTitle(customer.name)} size={520}>
      {opened && <Form brand={brand} customer={customer} onClose={onClose} />}
    </Modal>
  )
}

function Form({ brand, customer, onClose }: Omit<DialogProps, 'opened'>) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [text, setText] = useState(customer.name)
  const [into, setInto] = useState<CustomerProfile>()
  const [still] = useDebouncedValue(text.trim(), 220)
  const { data } = useInfiniteQuery({ ...customersQuery(brand, still), enabled: still !== '' })
  const others = (data?.pages.flat() ?? []).filter((it) => it.id !== customer.id).slice(0, 20)
  const merge = useMutation({
    mutationFn: (other: CustomerProfile) => desk(brand).customers.merge(customer.id, { into: other.id }),
    onSuccess: (_kept, other) => {
      say(words.merged(other.name))
      onClose()
      void queries.invalidateQueries({ queryKey: customersKey(brand) })
      void navigate(paths.customer(brand, other.id))
    },
  })
  return (
    <EditForm
      saving={{ ...merge, mutate: () => into && merge.mutate(into) }}
      verb={into ? words.mergeVerb(into.name) : words.merge}
      not={into ? null : words.mergeNobody}
      onClose={onClose}
    >
      <p className={form.hint}>{words.mergeHint}</p>
      <TextInput
        label={words.mergeFind}
        data-autofocus
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul className={css.found}>
        {others.map((it) => (
          <li key={it.id}>
            <label>
              <input type="radio" name="into" checked={into?.id === it.id} onChange={() => setInto(it)} />
              {it.name} <small>{it.email}</small>
            </label>
          </li>
        ))}
      </ul>
    </EditForm>
  )
}
