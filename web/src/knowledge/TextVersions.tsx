import { Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { Article, ArticleId, ArticleVersion } from '../api/generated/desk'
import { guideKey, textVersionsQuery } from '../api/guide'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import form from '../ui/form.module.css'
import { useNow } from '../ui/now'
import { useTimes } from '../ui/times'
import { Prose } from './Prose'
import css from './guide.module.css'
import { words } from './words'

/** Everything it said before in this language; any of it can be brought back. */
export function TextVersions({ brand, article }: { brand: string; article: Article }) {
  const queries = useQueryClient()
  const { data: versions = [] } = useQuery(textVersionsQuery(brand, article.id as ArticleId, article.locale))
  const [open, setOpen] = useState<ArticleVersion>()
  const times = useTimes()
  const now = useNow()
  const restore = useMutation({
    mutationFn: (it: ArticleVersion) =>
      desk(brand).articles.translate(article.id as ArticleId, article.locale, { title: it.title, body: it.body }),
    onSuccess: () => {
      setOpen(undefined)
      return queries.invalidateQueries({ queryKey: guideKey(brand) })
    },
  })
  if (versions.length === 0) return null
  return (
    <section className={css.card}>
      <h2>{words.versions}</h2>
      <ul>
        {versions.map((it) => (
          <li key={it.version}>
            <button type="button" className={css.link} onClick={() => setOpen(it)}>
              {words.version(it.version, times.when(it.at, now))}
            </button>
          </li>
        ))}
      </ul>
      <Modal opened={open !== undefined} onClose={() => setOpen(undefined)} title={open?.title} size={720}>
        {open && (
          <div className={form.form}>
            {restore.error && <ErrorBox>{restore.error.message}</ErrorBox>}
            <Prose html={open.body} />
            <div className={form.end}>
              <Act look="primary" busy={restore.isPending} onClick={() => restore.mutate(open)}>
                {words.restore}
              </Act>
            </div>
          </div>
        )}
      </Modal>
    </section>
  )
}
