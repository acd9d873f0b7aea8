import type { ProfileField } from '../api/generated/desk'
import { Line } from './Line'
import { words } from './words'

/** The brand's own fields of a person or an organisation, as far as they say something. */
export function Fields({ known, values }: { known: readonly ProfileField[]; values: Record<string, unknown> }) {
  return known
    .filter((it) => it.active)
    .map((it) => <Line key={it.id} name={it.title} value={said(it, values[it.key])} />)
}

function said(field: ProfileField, value: unknown): string | null {
  if (value === null || value === undefined || value === false || value === '') return null
  if (value === true) return words.yes
  const many = Array.isArray(value) ? value : [value]
  return many.map((it) => field.options.find((option) => option.value === it)?.name ?? String(it)).join(', ')
}
