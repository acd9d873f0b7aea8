import type { UseInfiniteQueryResult, InfiniteData, UseQueryResult } from '@tanstack/react-query'
import type { ArticleFinds, SearchFound } from '../api/generated/desk'
import type { SearchSearch } from '../app/paths'
import { Problem } from '../api/http'
import { Act } from '../ui/Act'
import { Empty } from '../ui/Empty'
import { ErrorBox } from '../ui/ErrorBox'
import { Waiting } from '../ui/Waiting'
import { ArticleRow, HitRow } from './Hits'
import { Syntax } from './Narrow'
import hits from './hits.module.css'
import css from './search.module.css'
import { words } from './words'

type ResultsProps = {
  brand: string
  query: string
  of: SearchSearch['of']
  things: UseInfiniteQueryResult<InfiniteData<SearchFound>>
  articles: UseQueryResult<ArticleFinds>
  onQuery: (query: string) => void
}

/** What was found, or why nothing was. */
export function Results({ brand, query, of, things, articles, onQuery }: ResultsProps) {
  const asked = of === 'article' ? articles : things
  if (query === '') return <Start onQuery={onQuery} />
  if (asked.error instanceof Problem) return <Syntax query={query} onQuery={onQuery} />
  if (asked.error)
    return <ErrorBox action={<Act onClick={() => void asked.refetch()}>Try again</Act>}>{asked.error.message}</ErrorBox>
  if (asked.isPending) return <Waiting />
  const pages = of === 'article' ? [] : (things.data?.pages ?? [])
  const rows = pages.flatMap((it) => it.hits)
  const finds = of === 'article' ? (articles.data?.finds ?? []) : []
  const first = pages[0]
  const count = of === 'article' ? (articles.data?.count ?? 0) : (first?.count ?? 0)
  return (
    <section className={css.found} aria-label={words.results} aria-busy={asked.isFetching}>
      <p className={css.count} role="status">
        {words.count(count, first?.more_than_counted ?? false)}
        {of === undefined && (articles.data?.count ?? 0) > 0 && `, ${words.articlesToo(articles.data?.count ?? 0)}`}
      </p>
      {rows.length + finds.length === 0 ? (
        <Empty title={words.nothing(query)}>{words.nothingHint}</Empty>
      ) : (
        <ul className={hits.list}>
          {rows.map((it) => (
            <HitRow key={`${it.type}-${it.id}`} brand={brand} hit={it} />
          ))}
          {finds.map((it) => (
            <ArticleRow key={it.article.id} brand={brand} found={it} />
          ))}
        </ul>
      )}
      {of !== 'article' && things.hasNextPage && (
        <p className={css.more}>
          <Act busy={things.isFetchingNextPage} onClick={() => void things.fetchNextPage()}>
            {words.more}
          </Act>
        </p>
      )}
    </section>
  )
}

const Start = ({ onQuery }: { onQuery: (query: string) => void }) => (
  <div className={css.found}>
    <div className={css.start}>
      <h2>{words.startTitle}</h2>
      <p>{words.startHint}</p>
    </div>
    <Syntax query="" onQuery={onQuery} />
  </div>
)
