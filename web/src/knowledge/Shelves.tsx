import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { CategoryId, ShelfTreeNode } from '../api/generated/desk'
import { guideKey } from '../api/guide'
import { paths } from '../app/paths'
import { Act } from '../ui/Act'
import { Place, Places } from '../ui/Aside'
import { Icon } from '../ui/icons'
import css from './guide.module.css'
import { words } from './words'

const within = (shelves: readonly ShelfTreeNode[]): ShelfTreeNode[] =>
  shelves.flatMap((it) => [it, ...within(it.sections)])

export const sectionsOf = (shelves: readonly ShelfTreeNode[]): ShelfTreeNode[] =>
  shelves.flatMap((it) => within(it.sections))

export const sectionOf = (shelves: readonly ShelfTreeNode[], id: number): ShelfTreeNode | undefined =>
  sectionsOf(shelves).find((it) => it.id === id)

type ShelvesProps = { brand: string; shelves: readonly ShelfTreeNode[]; here: number | undefined; writes: boolean }

/** Categories and their sections; whoever writes can add to them. */
export function Shelves({ brand, shelves, here, writes }: ShelvesProps) {
  return (
    <>
      <Places>
        <Place to={paths.articles(brand)} icon="book" here={here === undefined}>
          {words.all}
        </Place>
      </Places>
      {shelves.map((category) => (
        <Places key={category.id} name={category.name}>
          {within(category.sections).map((it) => (
            <Place key={it.id} to={paths.articles(brand, { section: it.id })} icon="note" here={here === it.id}>
              {it.name}
            </Place>
          ))}
          {writes && (
            <Add
              brand={brand}
              name={words.newSectionShort}
              label={words.newSection(category.name)}
              run={(name) => desk(brand).shelves.addSection({ category_id: category.id as CategoryId, name })}
            />
          )}
        </Places>
      ))}
      {writes && (
        <Add
          brand={brand}
          name={words.newCategory}
          label={words.newCategory}
          run={(name) => desk(brand).shelves.addCategory({ name })}
        />
      )}
    </>
  )
}

type AddProps = { brand: string; name: string; label: string; run: (name: string) => Promise<unknown> }

function Add({ brand, name, label, run }: AddProps) {
  const queries = useQueryClient()
  const [text, setText] = useState<string>()
  const add = useMutation({
    mutationFn: run,
    onSuccess: () => {
      setText(undefined)
      return queries.invalidateQueries({ queryKey: guideKey(brand) })
    },
  })
  if (text === undefined) {
    return (
      <Act look="ghost" label={label} icon={<Icon name="plus" size={14} />} onClick={() => setText('')}>
        {name}
      </Act>
    )
  }
  return (
    <form
      className={css.addShelf}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() && !add.isPending) add.mutate(text.trim())
      }}
    >
      <TextInput
        aria-label={label}
        placeholder={words.name}
        autoFocus
        maxLength={255}
        value={text}
        error={add.error?.message}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setText(undefined)}
      />
      <Act type="submit" busy={add.isPending}>
        {words.add}
      </Act>
    </form>
  )
}
