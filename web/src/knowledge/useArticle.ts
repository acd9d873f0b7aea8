import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { desk } from '../api/desk'
import type { Article, ArticleId } from '../api/generated/desk'
import { guideKey } from '../api/guide'
import { paths } from '../app/paths'
import { say } from '../ui/toasts'
import { useUnsaved } from '../ui/useUnsaved'
import { words } from './words'

type Form = { title: string; body: string; section: number; labels: string; promoted: boolean }
type Writing = {
  brand: string
  article: Article | undefined
  locale: string
  dirty: boolean
  onDone: (() => void) | undefined
}

/** Keeps what was written: a new article as a draft, another language as a draft of its own. */
export function useArticle({ brand, article, locale, dirty, onDone }: Writing) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const done = useRef(false)
  useUnsaved(() => dirty && !done.current, words.leave)
  return useMutation({
    mutationFn: async (form: Form): Promise<ArticleId> => {
      const { articles } = desk(brand)
      const text = { title: form.title.trim(), body: form.body }
      const standing = {
        section_id: form.section,
        labels: form.labels
          .split(',')
          .map((it) => it.trim())
          .filter(Boolean),
        promoted: form.promoted,
      }
      if (!article) return (await articles.create({ locale, ...text, ...standing, draft: true })).id as ArticleId
      const id = article.id as ArticleId
      if (article.source_locale === locale) await articles.change(id, { locale, ...text, ...standing })
      else await articles.translate(id, locale, { ...text, ...(article.locale === locale ? {} : { draft: true }) })
      return id
    },
    onSuccess: async (id) => {
      done.current = true
      say(words.saved)
      await queries.invalidateQueries({ queryKey: guideKey(brand) })
      onDone?.()
      await navigate({ ...paths.article(brand, id, { locale }), replace: true })
    },
  })
}
