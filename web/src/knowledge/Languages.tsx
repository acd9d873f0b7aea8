import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Article, ArticleId } from '../api/generated/desk'
import { translationsQuery } from '../api/guide'
import { paths } from '../app/paths'
import css from './guide.module.css'
import { words } from './words'

type LanguagesProps = { brand: string; article: Article; onWrite: (locale: string) => void }

/** In which languages it can be read, which of them lag behind, and the way to another. */
export function Languages({ brand, article, onWrite }: LanguagesProps) {
  const id = article.id as ArticleId
  const { data: translations = [] } = useQuery(translationsQuery(brand, id))
  const missing = words.translations.filter((tag) => !translations.some((it) => it.locale === tag))
  return (
    <section className={css.card}>
      <h2>{words.languages}</h2>
      <ul>
        {translations.map((it) => (
          <li key={it.id}>
            <Link
              {...paths.article(brand, id, { locale: it.locale })}
              {...(it.locale === article.locale ? { 'aria-current': 'page' as const } : {})}
            >
              {words.tongue(it.locale)}
            </Link>
            {it.locale === article.source_locale && <span className={css.state}>{words.source}</span>}
            {it.draft && (
              <span className={css.state} data-kind="draft">
                {words.draft}
              </span>
            )}
            {it.outdated && (
              <span className={css.state} data-kind="draft">
                {words.outdated}
              </span>
            )}
          </li>
        ))}
      </ul>
      {article.may_edit && missing.length > 0 && (
        <NativeSelect
          aria-label={words.translate}
          value=""
          data={[
            { value: '', label: words.translate },
            ...missing.map((it) => ({ value: it, label: words.tongue(it) })),
          ]}
          onChange={(event) => event.currentTarget.value && onWrite(event.currentTarget.value)}
        />
      )}
    </section>
  )
}
