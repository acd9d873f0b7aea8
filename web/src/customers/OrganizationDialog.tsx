import { Modal, TextInput, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { Organization } from '../api/generated/desk'
import { organizationQuery, organizationsKey } from '../api/people'
import { paths } from '../app/paths'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import css from '../ui/form.module.css'
import { words } from './words'

type DialogProps = { brand: string; opened: boolean; organization: Organization | undefined; onClose: () => void }

export function OrganizationDialog({ brand, opened, organization, onClose }: DialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={organization?.name ?? words.newOrganization} size={520}>
      {opened && <Form brand={brand} organization={organization} onClose={onClose} />}
    </Modal>
  )
}

const many = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean)

function Form({ brand, organization, onClose }: Omit<DialogProps, 'opened'>) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const inside = organization?.inside
  const [form, setForm] = useState({
    name: organization?.name ?? '',
    domains: (inside?.domain_names ?? []).join(' '),
    tags: (inside?.tags ?? []).join(' '),
    details: inside?.details ?? '',
    notes: inside?.notes ?? '',
    shared: organization?.shared_tickets ?? false,
  })
  const put = (name: keyof typeof form) => (event: { currentTarget: { value: string } }) =>
    setForm({ ...form, [name]: event.currentTarget.value })
  const keep = useMutation({
    mutationFn: () => {
      const wish = {
        name: form.name.trim(),
        domain_names: many(form.domains),
        tags: many(form.tags),
        details: form.details.trim() || null,
        notes: form.notes.trim() || null,
        shared_tickets: form.shared,
      }
      return organization
        ? desk(brand).organizations.change(organization.id, wish)
        : desk(brand).organizations.add(wish)
    },
    onSuccess: (kept) => {
      queries.setQueryData(organizationQuery(brand, kept.id).queryKey, kept)
      void queries.invalidateQueries({ queryKey: organizationsKey(brand) })
      onClose()
      if (!organization) void navigate(paths.organization(brand, kept.id))
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
        maxLength={255}
        value={form.name}
        onChange={put('name')}
      />
      <TextInput label={words.domains} description={words.domainsHint} value={form.domains} onChange={put('domains')} />
      <TextInput label={words.tags} description={words.tagsHint} value={form.tags} onChange={put('tags')} />
      <Textarea label={words.details} autosize minRows={2} maxRows={8} value={form.details} onChange={put('details')} />
      <Textarea label={words.notes} autosize minRows={2} maxRows={8} value={form.notes} onChange={put('notes')} />
      <label className={css.tick}>
        <input
          type="checkbox"
          checked={form.shared}
          onChange={(event) => setForm({ ...form, shared: event.currentTarget.checked })}
        />
        {words.shared}
      </label>
      <div className={css.end}>
        <Act onClick={onClose}>{words.cancel}</Act>
        <Act look="primary" type="submit" busy={keep.isPending}>
          {words.save}
        </Act>
      </div>
    </form>
  )
}
