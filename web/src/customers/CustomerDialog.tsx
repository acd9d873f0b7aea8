import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { CustomerProfile } from '../api/generated/desk'
import { customerQuery, customersKey } from '../api/people'
import { paths } from '../app/paths'
import { EditDialog, EditForm } from '../ui/Edit'
import { Known, knownOf, wishOf } from './Known'
import { words } from './words'

type DialogProps = { brand: string; customer: CustomerProfile | 'new' | null; onClose: () => void }

/** Somebody is written down, or what is known of them is changed. */
export const CustomerDialog = ({ brand, customer, onClose }: DialogProps) => (
  <EditDialog of={customer} fresh={words.newCustomer} title={(it) => it.name} onClose={onClose}>
    {(it) => <Form {...{ brand, onClose }} customer={it} />}
  </EditDialog>
)

type FormProps = { brand: string; customer: CustomerProfile | undefined; onClose: () => void }

function Form({ brand, customer, onClose }: FormProps) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [known, setKnown] = useState(knownOf(customer))
  const [email, setEmail] = useState('')
  const [number, setNumber] = useState(customer?.inside?.external_id ?? '')
  const { customers } = desk(brand)
  const keep = useMutation({
    mutationFn: () => {
      const wish = { ...wishOf(known), external_id: number.trim() || null }
      if (customer) return customers.change(customer.id, wish)
      return customers.add(email.trim() ? { ...wish, email: email.trim() } : wish)
    },
    onSuccess: (kept) => {
      queries.setQueryData(customerQuery(brand, kept.id).queryKey, kept)
      void queries.invalidateQueries({ queryKey: customersKey(brand) })
      onClose()
      if (!customer) void navigate(paths.customer(brand, kept.id))
    },
  })
  return (
    <EditForm saving={keep} onClose={onClose}>
      <Known known={known} onChange={setKnown}>
        {!customer && (
          <TextInput
            label={words.email}
            type="email"
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        )}
        <TextInput
          label={words.externalId}
          maxLength={255}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      </Known>
    </EditForm>
  )
}
