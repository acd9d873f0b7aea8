import { Modal, NativeSelect, TextInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { Field, FieldType } from '../api/generated/desk'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import css from '../ui/form.module.css'
import { optionsOf, optionsText } from './options'
import { useKeep } from './useKeep'
import { words } from './words'

type DialogProps = { brand: string; field: Field | 'new' | null; onClose: () => void }

export function FieldDialog({ brand, field, onClose }: DialogProps) {
  return (
    <Modal
      opened={field !== null}
      onClose={onClose}
      title={field === 'new' ? words.newField : (field?.title ?? '')}
      size={520}
    >
      {field && <Form brand={brand} field={field === 'new' ? undefined : field} onClose={onClose} />}
    </Modal>
  )
}

function Form({ brand, field, onClose }: { brand: string; field: Field | undefined; onClose: () => void }) {
  const [form, setForm] = useState({
    type: field?.type ?? 'tagger',
    title: field?.title ?? '',
    description: field?.description ?? '',
    required: field?.required ?? false,
    active: field?.active ?? true,
    list: optionsText(field?.options ?? []),
  })
  const chosen = form.type === 'tagger' || form.type === 'multiselect'
  const keep = useKeep(
    brand,
    () => {
      const { list, type, ...wish } = form
      const said = { ...wish, title: wish.title.trim(), ...(chosen ? { options: optionsOf(list) } : {}) }
      return field ? desk(brand).fields.change(field.id, said) : desk(brand).fields.add({ ...said, type })
    },
    onClose,
  )
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
        label={words.title}
        required
        withAsterisk={false}
        data-autofocus
        maxLength={255}
        value={form.title}
        onChange={(event) => setForm({ ...form, title: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.type}
        disabled={field !== undefined}
        value={form.type}
        data={Object.entries(words.types).map(([value, label]) => ({ value, label }))}
        onChange={(event) => setForm({ ...form, type: event.currentTarget.value as FieldType })}
      />
      {chosen && (
        <Textarea
          label={words.options}
          description={words.optionsHint}
          autosize
          minRows={3}
          maxRows={12}
          value={form.list}
          onChange={(event) => setForm({ ...form, list: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={words.description}
        maxLength={1_000}
        value={form.description}
        onChange={(event) => setForm({ ...form, description: event.currentTarget.value })}
      />
      <label className={css.tick}>
        <input
          type="checkbox"
          checked={form.required}
          onChange={(event) => setForm({ ...form, required: event.currentTarget.checked })}
        />
        {words.isRequired}
      </label>
      <label className={css.tick}>
        <input
          type="checkbox"
          checked={form.active}
          onChange={(event) => setForm({ ...form, active: event.currentTarget.checked })}
        />
        <span>
          {words.isActive}
          <small>{words.isActiveHint}</small>
        </span>
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
