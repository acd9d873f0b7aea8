import { TextInput, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { words } from './words'

/** What is written down of a person and of an organisation alike, as it stands in a form. */
type Known = { name: string; tags: string; details: string; notes: string }

type Kept = {
  name: string
  inside: { tags: readonly string[]; details: string | null; notes: string | null } | null
}

export const knownOf = (it: Kept | undefined): Known => ({
  name: it?.name ?? '',
  tags: (it?.inside?.tags ?? []).join(' '),
  details: it?.inside?.details ?? '',
  notes: it?.inside?.notes ?? '',
})

/** Words with blanks or commas between. */
export const many = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean)

export const wishOf = (it: Known) => ({
  name: it.name.trim(),
  tags: many(it.tags),
  details: it.details.trim() || null,
  notes: it.notes.trim() || null,
})

type KnownProps = { known: Known; onChange: (known: Known) => void; children: ReactNode }

/** The fields that both have; between the name and the notes stand those that are its own. */
export function Known({ known, onChange, children }: KnownProps) {
  const field = (name: keyof Known) => ({
    value: known[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...known, [name]: event.currentTarget.value }),
  })
  const text = { autosize: true, minRows: 2, maxRows: 8 }
  return (
    <>
      <TextInput label={words.name} required withAsterisk={false} data-autofocus maxLength={200} {...field('name')} />
      {children}
      <TextInput label={words.tags} description={words.tagsHint} {...field('tags')} />
      <Textarea label={words.details} {...text} {...field('details')} />
      <Textarea label={words.notes} description={words.notesHint} {...text} {...field('notes')} />
    </>
  )
}
