import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { Field, FieldForm, FieldId } from '../api/generated/desk'
import { EditDialog, EditForm } from '../ui/Edit'
import { Icon } from '../ui/icons'
import css from '../ui/form.module.css'
import own from './fields.module.css'
import { useKeep } from './useKeep'
import { words } from './words'

type DialogProps = {
  brand: string
  form: FieldForm | 'new' | null
  fields: readonly Field[]
  onClose: () => void
}

export function FormDialog({ brand, form, fields, onClose }: DialogProps) {
  return (
    <EditDialog of={form} fresh={words.newForm} title={(it) => it.name} onClose={onClose}>
      {(it) => <Form {...{ brand, fields, onClose }} form={it} />}
    </EditDialog>
  )
}

type FormProps = Omit<DialogProps, 'form'> & { form: FieldForm | undefined }

function Form({ brand, form, fields, onClose }: FormProps) {
  const [name, setName] = useState(form?.name ?? '')
  const [display, setDisplay] = useState(form?.display_name ?? '')
  const [chosen, setChosen] = useState<FieldId[]>(form?.fields ?? [])
  const titleOf = (id: FieldId) => fields.find((it) => it.id === id)?.title ?? `#${id}`
  const left = fields.filter((it) => it.active && !chosen.includes(it.id))
  const keep = useKeep(
    brand,
    () => {
      const wish = {
        name: name.trim(),
        display_name: display.trim() || name.trim(),
        active: form?.active ?? true,
        fields: chosen,
      }
      return form ? desk(brand).fields.changeForm(form.id, wish) : desk(brand).fields.addForm(wish)
    },
    onClose,
  )
  return (
    <EditForm saving={keep} onClose={onClose}>
      <div className={css.pair}>
        <TextInput
          label={words.formName}
          required
          withAsterisk={false}
          data-autofocus
          maxLength={255}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={words.formDisplay}
          maxLength={255}
          value={display}
          onChange={(event) => setDisplay(event.currentTarget.value)}
        />
      </div>
      <fieldset className={css.set}>
        <legend>{words.formFields}</legend>
        <ol className={own.order}>
          {chosen.map((id, at) => (
            <li key={id}>
              {titleOf(id)}
              <button
                type="button"
                className={own.up}
                disabled={at === 0}
                aria-label={words.fieldUp(titleOf(id))}
                onClick={() => setChosen(chosen.toSpliced(at, 1).toSpliced(at - 1, 0, id))}
              >
                <Icon name="back" size={14} />
              </button>
              <button
                type="button"
                aria-label={words.fieldDrop(titleOf(id))}
                onClick={() => setChosen(chosen.filter((it) => it !== id))}
              >
                <Icon name="close" size={14} />
              </button>
            </li>
          ))}
        </ol>
        <NativeSelect
          aria-label={words.addField}
          value=""
          disabled={left.length === 0}
          data={[
            { value: '', label: words.addField },
            ...left.map((it) => ({ value: String(it.id), label: it.title })),
          ]}
          onChange={(event) =>
            event.currentTarget.value && setChosen([...chosen, Number(event.currentTarget.value) as FieldId])
          }
        />
      </fieldset>
    </EditForm>
  )
}
