import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../app/paths'
import { Act } from '../ui/Act'
import { Icon } from '../ui/icons'
import { Kbd } from '../ui/Kbd'
import css from './queue.module.css'
import { words } from './words'

type Bar = {
  brand: string
  view: string
  query: string | undefined
  choosing: boolean
  onChoose: () => void
}

/** The search of this view, the order it is in, and under a thumb the way to choose several. */
export function QueueBar({ brand, view, query, choosing, onChoose }: Bar) {
  return (
    <div className={css.bar}>
      <SearchField key={view} brand={brand} view={view} query={query} />
      <span className={css.order}>
        {words.order}
        <b>{view === 'solved' ? words.orderSolved : words.orderBy}</b>
      </span>
      <Act className={css.choose} aria-pressed={choosing} onClick={onChoose}>
        {choosing ? words.chosen : words.choose}
      </Act>
    </div>
  )
}

function SearchField({ brand, view, query }: Pick<Bar, 'brand' | 'view' | 'query'>) {
  const navigate = useNavigate()
  const [text, setText] = useState(query ?? '')
  const ask = useDebouncedCallback((q: string) => {
    void navigate({ ...paths.queue(brand, view, q.trim() ? { q: q.trim() } : {}), replace: true })
  }, 180)
  // A link may empty the search from outside; the field follows the address.
  const shown = query === undefined && text !== '' && !document.activeElement?.matches('#queue-search') ? '' : text
  return (
    <search className={css.search}>
      <Icon name="search" size={14} />
      <input
        id="queue-search"
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={shown}
        onChange={(event) => {
          setText(event.currentTarget.value)
          ask(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      <Kbd>/</Kbd>
    </search>
  )
}
