import { NativeSelect, TextInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { Field, FieldType } from '../api/generated/desk'
import { EditDialog, EditForm } from '../ui/Edit'
import { Tick } from '../ui/Tick'
import { optionsOf, optionsText } from './options'
import { useKeep } from './useKeep'
import { words } from './words'

type DialogProps = { brand: string; field: Field | 'new' | null; onClose: () => void }

export function FieldDialog({ brand, field, onClose }: DialogProps) {
  return (
    <EditDialog of={field} fresh={words.newField} title={(it) => it.title} onClose={onClose}>
      {(it) => <Form {...{ brand, onClose }} field={it} />}
    </EditDialog>
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
    <EditForm saving={keep} onClose={onClose}>
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
      <Tick checked={form.required} onChange={(on) => setForm({ ...form, required: on })}>
        {words.isRequired}
      </Tick>
      <Tick checked={form.active} onChange={(on) => setForm({ ...form, active: on })} hint={words.isActiveHint}>
        {words.isActive}
      </Tick>
    </EditForm>
  )
}
