import { useDebouncedCallback } from '@mantine/hooks'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { TicketView } from '../api/generated/desk'
import { paths } from '../app/paths'
import { Icon } from '../ui/icons'
import { Kbd } from '../ui/Kbd'
import css from './queue.module.css'
import viewCss from './views.module.css'
import { words } from './words'

type Bar = { brand: string; view: string; views: readonly TicketView[]; query: string | undefined }

/** The search of this view, and the order it is in. */
export function QueueBar({ brand, view, views, query }: Bar) {
  return (
    <>
      <nav className={viewCss.chips} aria-label={words.views}>
        {views.map((it) => (
          <Link
            key={it.key}
            className={viewCss.chip}
            {...paths.queue(brand, it.key)}
            data-here={it.key === view || undefined}
            aria-current={it.key === view ? 'page' : undefined}
          >
            {it.title}
            {it.late > 0 && it.key !== 'late' && <span className={viewCss.late}>{words.late(it.late)}</span>}
          </Link>
        ))}
      </nav>
      <div className={css.bar}>
        <SearchField key={view} brand={brand} view={view} query={query} />
        <span className={css.order}>
          {words.order}
          <b>{view === 'solved' ? words.orderSolved : words.orderBy}</b>
        </span>
      </div>
    </>
  )
}

function SearchField({ brand, view, query }: Omit<Bar, 'views'>) {
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
