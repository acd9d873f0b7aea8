import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { Article, ArticleId } from '../api/generated/desk'
import { guideKey } from '../api/guide'
import { paths } from '../app/paths'
import { Act } from '../ui/Act'
import { Crumb, Frame } from '../ui/Frame'
import { Sure } from '../ui/Sure'
import { useCommands } from '../ui/commands'
import { useNow } from '../ui/now'
import { useTimes } from '../ui/times'
import { complain, say } from '../ui/toasts'
import { useTitle } from '../ui/useTitle'
import { Languages } from './Languages'
import { Prose } from './Prose'
import { TextVersions } from './TextVersions'
import css from './guide.module.css'
import { words } from './words'

type ShownProps = { brand: string; article: Article; onWrite: (locale: string) => void }

/** An article as it reads, with its languages and everything it said before. */
export function ArticleShown({ brand, article, onWrite }: ShownProps) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const times = useTimes()
  const now = useNow()
  const [asking, setAsking] = useState(false)
  const again = () => queries.invalidateQueries({ queryKey: guideKey(brand) })
  const publish = useMutation({
    mutationFn: (draft: boolean) => desk(brand).articles.translate(article.id as ArticleId, article.locale, { draft }),
    onSuccess: (kept) => {
      say(kept.draft ? words.saved : words.published)
      return again()
    },
    onError: (error) => complain(error.message),
  })
  const archive = useMutation({
    mutationFn: () => desk(brand).articles.archive(article.id as ArticleId),
    onSuccess: () => navigate(paths.articles(brand)).then(again),
  })
  const not = article.may_edit ? null : words.mayNot
  useTitle(article.title)
  useCommands('page', [
    { id: 'edit', label: words.edit, group: words.help, keys: ['e'], run: () => onWrite(article.locale), not },
  ])
  return (
    <Frame
      title={article.title}
      hint={
        <>
          {words.tongue(article.locale)}, {words.changed(times.when(article.edited_at, now))}
          {article.draft && (
            <span className={css.state} data-kind="draft">
              {words.draft}
            </span>
          )}
          {article.outdated && (
            <span className={css.state} data-kind="draft">
              {words.outdated}
            </span>
          )}
        </>
      }
      above={
        <Crumb>
          <Link {...paths.articles(brand, { section: article.section_id })}>← {words.back}</Link>
        </Crumb>
      }
      acts={
        article.may_edit && (
          <>
            <Act look="ghost" onClick={() => setAsking(true)}>
              {words.archive}
            </Act>
            <Act
              not={article.may_publish ? null : words.mayNotPublish}
              busy={publish.isPending}
              onClick={() => publish.mutate(!article.draft)}
            >
              {article.draft ? words.publish : words.unpublish}
            </Act>
            <Act look="primary" keys="E" onClick={() => onWrite(article.locale)}>
              {words.edit}
            </Act>
          </>
        )
      }
    >
      <div className={css.columns}>
        <Prose html={article.body} />
        <div className={css.side}>
          <Languages brand={brand} article={article} onWrite={onWrite} />
          {article.may_edit && <TextVersions brand={brand} article={article} />}
        </div>
      </div>
      <Sure
        opened={asking}
        title={words.archiveTitle(article.title)}
        verb={words.archiveVerb}
        busy={archive.isPending}
        error={archive.error}
        onClose={() => setAsking(false)}
        onYes={() => archive.mutate()}
      >
        {words.archiveHint}
      </Sure>
    </Frame>
  )
}
