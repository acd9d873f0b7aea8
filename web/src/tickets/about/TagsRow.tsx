import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { tagsQuery } from '../../api/tags'
import type { Ticket } from '../../api/types'
import { Chips } from '../../ui/Chips'
import css from './about.module.css'
import type { AboutActions } from './useAbout'
import { words } from './words'

export const TAGS = 'ticket-tags'

/** A tag is lower case and has no blanks. */
export const tagOf = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, '_').replaceAll(',', '')

export function TagsRow({ brand, ticket, about }: { brand: string; ticket: Ticket; about: AboutActions }) {
  const [start, setStart] = useState('')
  const { data: known = [] } = useQuery(tagsQuery(brand, tagOf(start)))
  return (
    <div className={css.row}>
      <span className={css.label}>{words.tags}</span>
      <Chips
        id={TAGS}
        label={words.tags}
        chips={ticket.tags.map((it) => ({ value: it, label: it }))}
        found={known.map((it) => ({ value: it, label: it }))}
        onSearch={setStart}
        onAdd={(tag) => about.save({ add_tags: [tag] })}
        onRemove={(tag) => about.save({ remove_tags: [tag] })}
        placeholder={words.addTag}
        asTyped={tagOf}
        not={about.not}
      />
    </div>
  )
}
