import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { type Article, guideDesk, guideKey } from '../api/guide'
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
    mutationFn: async (form: Form): Promise<number> => {
      const desk = guideDesk(brand)
      const text = { title: form.title.trim(), body: form.body }
      const standing = {
        section_id: form.section,
        labels: form.labels
          .split(',')
          .map((it) => it.trim())
          .filter(Boolean),
        promoted: form.promoted,
      }
      if (!article) return (await desk.add({ locale, ...text, ...standing, draft: true })).id
      if (article.source_locale === locale) await desk.change(article.id, { locale, ...text, ...standing })
      else await desk.translate(article.id, locale, { ...text, ...(article.locale === locale ? {} : { draft: true }) })
      return article.id
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
