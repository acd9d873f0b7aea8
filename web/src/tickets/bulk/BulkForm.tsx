import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Agent } from '../../api/generated/desk'
import { groupsQuery } from '../../api/groups'
import { usableMacrosQuery } from '../../api/rules'
import { playbookQuery } from '../../api/queries'
import { tagsQuery } from '../../api/tags'
import { Chips } from '../../ui/Chips'
import { sentence } from '../../ui/sentence'
import { tagOf } from '../about/TagsRow'
import { words as all } from '../words'
import form from '../../ui/form.module.css'
import css from './bulk.module.css'
import { NO_GROUP, NO_WISH, type Wish } from './wish'
import { words } from './words'

type Form = { brand: string; agents: readonly Agent[]; wish: Wish; onWish: (wish: Wish) => void }

const STATUSES = ['open', 'pending', 'hold', 'solved'] as const
const AS_IS = { value: '', label: words.asIs }

/** What is to be different; whatever stays empty stays as it is. */
export function BulkForm({ brand, agents, wish, onWish }: Form) {
  const { data: groups = [] } = useQuery(groupsQuery(brand))
  const { data: playbook } = useQuery(playbookQuery(brand))
  const { data: macros = [] } = useQuery(usableMacrosQuery(brand))
  const set = (part: Partial<Wish>) => onWish({ ...wish, ...part })
  const choose = (
    key: 'status' | 'priority' | 'owner' | 'group',
    data: { value: string; label: string }[],
    first = false,
  ) => (
    <NativeSelect
      label={words[key]}
      data={[AS_IS, ...data]}
      value={wish[key]}
      disabled={wish.macro !== ''}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
      {...(first ? { 'data-autofocus': true } : {})}
    />
  )
  return (
    <>
      <div className={form.pair}>
        {choose(
          'status',
          STATUSES.map((it) => ({ value: it, label: sentence(all.status[it]) })),
          true,
        )}
        {choose(
          'priority',
          (playbook?.priorities ?? []).map((it) => ({ value: it, label: sentence(it) })),
        )}
        {choose(
          'owner',
          agents.map((it) => ({ value: String(it.id), label: it.name })),
        )}
        {choose('group', [
          { value: NO_GROUP, label: '–' },
          ...groups.map((it) => ({ value: String(it.id), label: it.name })),
        ])}
      </div>
      <Tags brand={brand} label={words.add} tags={wish.add} onTags={(add) => set({ add })} off={wish.macro !== ''} />
      <Tags
        brand={brand}
        label={words.remove}
        tags={wish.remove}
        onTags={(remove) => set({ remove })}
        off={wish.macro !== ''}
      />
      {macros.length > 0 && (
        <NativeSelect
          label={words.macro}
          data={[
            { value: '', label: words.noMacro },
            ...macros.map((it) => ({ value: String(it.id), label: it.title })),
          ]}
          value={wish.macro}
          onChange={(event) => onWish({ ...NO_WISH, macro: event.currentTarget.value })}
        />
      )}
    </>
  )
}

type TagsProps = {
  brand: string
  label: string
  tags: readonly string[]
  onTags: (tags: string[]) => void
  off: boolean
}

function Tags({ brand, label, tags, onTags, off }: TagsProps) {
  const [start, setStart] = useState('')
  const { data: known = [] } = useQuery(tagsQuery(brand, tagOf(start)))
  if (off) return null
  return (
    <div className={css.tags}>
      <span>{label}</span>
      <Chips
        label={label}
        chips={tags.map((it) => ({ value: it, label: it }))}
        found={known.map((it) => ({ value: it, label: it }))}
        onSearch={setStart}
        onAdd={(tag) => onTags([...tags, tag])}
        onRemove={(tag) => onTags(tags.filter((it) => it !== tag))}
        placeholder={words.addTag}
        asTyped={tagOf}
      />
    </div>
  )
}
