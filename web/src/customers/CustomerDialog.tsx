import { Modal, TextInput, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { CustomerProfile } from '../api/generated/desk'
import { customerQuery, customersKey } from '../api/people'
import { paths } from '../app/paths'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import css from '../ui/form.module.css'
import { words } from './words'

type DialogProps = { brand: string; opened: boolean; customer: CustomerProfile | undefined; onClose: () => void }

/** Somebody is written down, or what is known of them is changed. */
export function CustomerDialog({ brand, opened, customer, onClose }: DialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={customer?.name ?? words.newCustomer} size={520}>
      {opened && <Form brand={brand} customer={customer} onClose={onClose} />}
    </Modal>
  )
}

function Form({ brand, customer, onClose }: Omit<DialogProps, 'opened'>) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [form, setForm] = useState({
    name: customer?.name ?? '',
    email: '',
    details: customer?.inside?.details ?? '',
    notes: customer?.inside?.notes ?? '',
    tags: (customer?.inside?.tags ?? []).join(' '),
    external_id: customer?.inside?.external_id ?? '',
  })
  const put = (name: keyof typeof form) => (event: { currentTarget: { value: string } }) =>
    setForm({ ...form, [name]: event.currentTarget.value })
  const keep = useMutation({
    mutationFn: () => {
      const wish = {
        name: form.name.trim(),
        details: form.details.trim() || null,
        notes: form.notes.trim() || null,
        external_id: form.external_id.trim() || null,
        tags: form.tags.split(/\s+/).filter(Boolean),
      }
      return customer
        ? desk(brand).customers.change(customer.id, wish)
        : desk(brand).customers.add({ ...wish, ...(form.email.trim() ? { email: form.email.trim() } : {}) })
    },
    onSuccess: (kept) => {
      queries.setQueryData(customerQuery(brand, kept.id).queryKey, kept)
      void queries.invalidateQueries({ queryKey: customersKey(brand) })
      onClose()
      if (!customer) void navigate(paths.customer(brand, kept.id))
    },
  })
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!keep.isPending) keep.mutate()
      }}
    >
      {keep.error && <ErrorBox>{keep.error.message}</ErrorBox>}
      <TextInput
        label={words.name}
        required
        withAsterisk={false}
        data-autofocus
        maxLength={200}
        value={form.name}
        onChange={put('name')}
      />
      {!customer && (
        <TextInput label={words.email} type="email" autoComplete="off" value={form.email} onChange={put('email')} />
      )}
      <TextInput label={words.tags} description={words.tagsHint} value={form.tags} onChange={put('tags')} />
      <TextInput label={words.externalId} maxLength={255} value={form.external_id} onChange={put('external_id')} />
      <Textarea label={words.details} autosize minRows={2} maxRows={8} value={form.details} onChange={put('details')} />
      <Textarea
        label={words.notes}
        description={words.notesHint}
        autosize
        minRows={2}
        maxRows={8}
        value={form.notes}
        onChange={put('notes')}
      />
      <div className={css.end}>
        <Act onClick={onClose}>{words.cancel}</Act>
        <Act look="primary" type="submit" busy={keep.isPending}>
          {words.save}
        </Act>
      </div>
    </form>
  )
}
