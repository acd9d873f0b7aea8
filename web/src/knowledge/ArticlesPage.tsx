import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { ArticleId } from '../api/generated/desk'
import { articlesQuery, shelvesQuery } from '../api/guide'
import { meQuery } from '../api/queries'
import { paths } from '../app/paths'
import { Aside } from '../ui/Aside'
import { Empty } from '../ui/Empty'
import { Frame } from '../ui/Frame'
import { Paged } from '../ui/Paged'
import { useNow } from '../ui/now'
import { useTimes } from '../ui/times'
import { useRowKeys } from '../ui/useRowKeys'
import { useTitle } from '../ui/useTitle'
import { Shelves, sectionOf } from './Shelves'
import css from './guide.module.css'
import { words } from './words'

/** The shelves and what stands on them, drafts included for those who may write. */
export default function ArticlesPage() {
  const { brand } = useParams({ from: '/b/$brand/articles' })
  const { section } = useSearch({ from: '/b/$brand/articles' })
  const { data: shelves } = useSuspenseQuery(shelvesQuery(brand))
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const list = useInfiniteQuery(articlesQuery(brand, section))
  const times = useTimes()
  const now = useNow()
  const writes = permissions.includes('edit_articles')
  const articles = list.data?.pages.flatMap((it) => it.articles) ?? []
  const here = section === undefined ? undefined : sectionOf(shelves, section)
  useTitle(here?.name ?? words.help)
  useRowKeys()
  return (
    <Aside
      title={words.help}
      label={words.shelves}
      nav={<Shelves brand={brand} shelves={shelves} here={section} writes={writes} />}
    >
      <Frame
        title={here?.name ?? words.all}
        hint={here?.description || words.hint}
        acts={
          writes &&
          shelves.some((it) => it.sections.length > 0) && (
            <Link {...paths.article(brand, 'new', section === undefined ? {} : { section })} className={css.new}>
              {words.newArticle}
            </Link>
          )
        }
      >
        <Paged
          list={list}
          empty={
            articles.length === 0 &&
            (shelves.length === 0 && writes ? (
              <Empty title={words.noShelves}>{words.noShelvesHint}</Empty>
            ) : (
              <Empty title={section === undefined ? words.empty : words.emptyShelf}>{words.emptyHint}</Empty>
            ))
          }
        >
          <ul className={css.articles}>
            {articles.map((it) => (
              <li key={it.id}>
                <div>
                  <Link {...paths.article(brand, it.id as ArticleId)} data-row>
                    {it.title}
                  </Link>
                  {it.draft && <em data-kind="draft">{words.draft}</em>}
                  {it.promoted && <em>{words.promoted}</em>}
                  {it.outdated && <em data-kind="draft">{words.outdated}</em>}
                  <p>{[sectionOf(shelves, it.section_id)?.name, ...it.labels].filter(Boolean).join(' · ')}</p>
                </div>
                <span>
                  {it.vote_count > 0 && `${words.votes(it.vote_sum, it.vote_count)}, `}
                  {words.changed(times.when(it.edited_at, now))}
                </span>
              </li>
            ))}
          </ul>
        </Paged>
      </Frame>
    </Aside>
  )
}
