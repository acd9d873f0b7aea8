import { useDebouncedCallback } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { Problem } from '../api/http'
import { articlesFoundQuery, searchQuery } from '../api/search'
import { type SearchSearch, paths } from '../app/paths'
import { Frame } from '../ui/Frame'
import { firstRow, useRowKeys } from '../ui/useRowKeys'
import { useTitle } from '../ui/useTitle'
import { Kinds } from './Kinds'
import { Narrow } from './Narrow'
import { QueryField } from './QueryField'
import { Results } from './Results'
import { only, termOf } from './query'
import css from './search.module.css'
import { words } from './words'

/** One field for everything that the desk knows, in the language that the open API speaks. */
export default function SearchPage() {
  const { brand } = useParams({ from: '/b/$brand/desk/search' })
  const { q = '', of } = useSearch({ from: '/b/$brand/desk/search' })
  const navigate = useNavigate()
  const [text, setText] = useState(q)
  const field = useRef<HTMLInputElement>(null)
  const go = (search: SearchSearch) => void navigate({ ...paths.search(brand, search), replace: true })
  const ask = (typed: string, kind = of) =>
    go({ ...(typed.trim() ? { q: typed.trim() } : {}), ...(kind ? { of: kind } : {}) })
  const soon = useDebouncedCallback((it: string) => ask(it), 250)
  const write = (it: string) => {
    setText(it)
    ask(it)
    field.current?.focus()
  }
  const things = useInfiniteQuery(searchQuery(brand, of === 'article' ? '' : only(q, of)))
  const articles = useQuery(articlesFoundQuery(brand, q))
  const error = of === 'article' ? articles.error : things.error
  useRowKeys(field)
  useTitle(q ? `${q} · ${words.title}` : words.title)
  return (
    <Frame title={words.title} hint={words.hint}>
      <QueryField
        text={text}
        field={field}
        problem={error instanceof Problem ? { why: error.message, place: placeOf(error, text) } : undefined}
        onType={(it) => {
          setText(it)
          soon(it)
        }}
        onAsk={() => ask(text)}
        onDown={firstRow}
      />
      <Kinds
        of={of}
        articles={articles.data?.count}
        onPick={(kind) => go({ ...(q ? { q } : {}), ...(kind ? { of: kind } : {}) })}
      />
      <div className={css.columns}>
        <Results brand={brand} query={q} of={of} things={things} articles={articles} onQuery={write} />
        <Narrow query={text} onQuery={write} />
      </div>
    </Frame>
  )
}

/** The desk says the piece, or names the field that it cannot make sense of. */
const placeOf = (error: Problem, text: string): string | undefined =>
  typeof error.body['place'] === 'string'
    ? error.body['place']
    : /^\w+$/.test(error.code)
      ? termOf(text, error.code)
      : undefined
