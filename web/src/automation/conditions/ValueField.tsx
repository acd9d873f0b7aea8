import { NativeSelect, TextInput } from '@mantine/core'
import type { Choice } from '../../api/generated/desk'
import { words } from './words'
import css from './conditions.module.css'
import { choiceName } from './draft'

type Value = {
  label: string
  kind: string
  choices: readonly Choice[]
  value: string
  bad: boolean
  onChange: (value: string) => void
}

/** Of these a ticket may have none. */
const EMPTIABLE = new Set(['reference', 'person', 'choice', 'option'])
const NUMBERS = new Set(['hours', 'number'])

/** A value in the form that its kind has: chosen where there is something to choose, else written. */
export function ValueField({ label, kind, choices, value, bad, onChange }: Value) {
  const known = kind === 'flag' ? [yes, no] : choices
  if (known.length > 0 && kind !== 'tags' && kind !== 'options') {
    const lost = value !== '' && !known.some((it) => it.value === value)
    return (
      <NativeSelect
        aria-label={label}
        className={css.value}
        error={bad}
        value={value}
        data={[
          ...(EMPTIABLE.has(kind) || value === '' ? [{ value: '', label: words.valueName('') }] : []),
          ...(lost ? [{ value, label: words.missingChoice(value) }] : []),
          ...known.map((it) => ({ value: it.value, label: choiceName(it) })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  }
  return (
    <TextInput
      aria-label={label}
      className={css.value}
      error={bad}
      value={value}
      type={NUMBERS.has(kind) ? 'number' : kind === 'date' ? 'date' : 'text'}
      {...(NUMBERS.has(kind) ? { min: 0, inputMode: 'numeric' as const } : {})}
      {...(kind === 'hours'
        ? { rightSection: <small className={css.unit}>{words.hours}</small>, rightSectionWidth: 52 }
        : {})}
      placeholder={
        kind === 'tags' || kind === 'options' ? words.tagsHint : kind === 'words' ? words.wordsHint : undefined
      }
      maxLength={2_000}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

const yes: Choice = { value: 'true', title: null }
const no: Choice = { value: 'false', title: null }
