import { useId, useState } from 'react'
import type { OwnField } from '../../api/fields'
import { Chips } from '../../ui/Chips'
import { Inline } from '../../ui/Inline'
import type { FieldValue } from '../wanted'
import { PickRow } from './PickRow'
import css from './about.module.css'
import { words } from './words'

type Row = {
  field: OwnField
  value: FieldValue | undefined
  onSave: (value: FieldValue | null, saved?: () => void) => void
  not: string | null | undefined
}

const NONE = ''

/** One field of the brand's own, with the editor that its type asks for. */
export function FieldRow({ field, value, onSave, not }: Row) {
  switch (field.type) {
    case 'checkbox':
      return <CheckRow field={field} value={value} onSave={onSave} not={not} />
    case 'tagger':
      return (
        <PickRow
          label={field.title}
          shown={field.options.find((it) => it.value === value)?.name ?? words.empty}
          empty={value === undefined}
          value={typeof value === 'string' ? value : NONE}
          choices={[
            { value: NONE, label: words.none },
            ...field.options.map((it) => ({ value: it.value, label: it.name })),
          ]}
          onPick={(it) => onSave(it === NONE ? null : it)}
          not={not}
          needed={field.required ? words.needed : undefined}
        />
      )
    case 'multiselect':
      return <ManyRow field={field} value={value} onSave={onSave} not={not} />
    case 'text':
    case 'textarea':
    case 'regexp':
    case 'partialcreditcard':
    case 'date':
    case 'integer':
    case 'decimal':
    case 'lookup':
      return (
        <div className={css.row}>
          <span className={css.label}>{field.title}</span>
          <Inline
            label={field.title}
            value={value === undefined ? '' : String(value)}
            onSave={(text, saved) => onSave(text === '' ? null : text, saved)}
            type={field.type === 'date' ? 'date' : 'text'}
            inputMode={MODES[field.type] ?? 'text'}
            lines={field.type === 'textarea'}
            placeholder={field.required ? words.needed : words.empty}
            not={not}
          />
        </div>
      )
    default:
      return field.type satisfies never
  }
}

const MODES: Partial<Record<OwnField['type'], 'numeric' | 'decimal'>> = {
  integer: 'numeric',
  lookup: 'numeric',
  partialcreditcard: 'numeric',
  decimal: 'decimal',
}

function CheckRow({ field, value, onSave, not }: Row) {
  const id = useId()
  return (
    <div className={css.row}>
      <label className={css.label} htmlFor={id}>
        {field.title}
      </label>
      <span className={css.check}>
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          disabled={Boolean(not)}
          onChange={(event) => onSave(event.currentTarget.checked)}
        />
      </span>
    </div>
  )
}

function ManyRow({ field, value, onSave, not }: Row) {
  const [text, setText] = useState('')
  const chosen = Array.isArray(value) ? value : []
  const all = field.options.map((it) => ({ value: it.value, label: it.name }))
  return (
    <div className={css.row}>
      <span className={css.label}>{field.title}</span>
      <Chips
        label={field.title}
        chips={chosen.map((it) => all.find((option) => option.value === it) ?? { value: it, label: it })}
        found={all.filter((it) => it.label.toLowerCase().includes(text.toLowerCase()))}
        onSearch={setText}
        onAdd={(it) => onSave([...chosen, it])}
        onRemove={(it) => onSave(chosen.length === 1 ? null : chosen.filter((other) => other !== it))}
        placeholder={words.choose(field.title)}
        not={not}
      />
    </div>
  )
}
