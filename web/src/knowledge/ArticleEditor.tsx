import { NativeSelect, TextInput, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Article, ArticleId, ShelfTreeNode } from '../api/generated/desk'
import { translationsQuery } from '../api/guide'
import { paths } from '../app/paths'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import { Crumb, Frame } from '../ui/Frame'
import { useCommands } from '../ui/commands'
import { inscription } from '../ui/pressed'
import { useTitle } from '../ui/useTitle'
import { Tick } from '../ui/Tick'
import { Prose } from './Prose'
import { Tools } from './Tools'
import css from './guide.module.css'
import { useArticle } from './useArticle'
import { words } from './words'

type EditorProps = {
  brand: string
  article: Article | undefined
  sections: readonly ShelfTreeNode[]
  section: number | undefined
  locale: string
  onDone: (() => void) | undefined
}

/** The text on the left, how it reads on the right; saved as a draft until it is published. */
export function ArticleEditor({ brand, article, sections, section, locale, onDone }: EditorProps) {
  const { data: translations = [] } = useQuery({
    ...translationsQuery(brand, article?.id as ArticleId),
    enabled: !!article,
  })
  const known = article?.locale === locale ? article : translations.find((it) => it.locale === locale)
  const first = {
    title: known?.title ?? article?.title ?? '',
    body: known?.body ?? article?.body ?? '<p></p>',
    section: article?.section_id ?? section ?? sections[0]?.id ?? 0,
    labels: (article?.labels ?? []).join(', '),
    promoted: article?.promoted ?? false,
  }
  const [start] = useState(first)
  const [form, setForm] = useState(start)
  const area = useRef<HTMLTextAreaElement>(null)
  const save = useArticle({ brand, article, locale, dirty: form !== start, onDone })
  const whole = !article || article.source_locale === locale
  const keep = () => !save.isPending && save.mutate(form)
  useTitle(form.title || words.newArticle)
  useCommands('page', [{ id: 'save', label: words.save, group: words.help, keys: ['mod+Enter', 'mod+s'], run: keep }])
  return (
    <Frame
      title={article ? words.edit : words.newArticle}
      hint={words.tongue(locale)}
      above={
        <Crumb>
          <Link {...paths.articles(brand)}>← {words.back}</Link>
        </Crumb>
      }
      acts={
        <>
          {onDone && <Act onClick={onDone}>{words.cancel}</Act>}
          <Act look="primary" keys={inscription('mod+Enter')} busy={save.isPending} onClick={keep}>
            {words.save}
          </Act>
        </>
      }
    >
      {save.error && (
        <div className={css.error}>
          <ErrorBox>{save.error.message}</ErrorBox>
        </div>
      )}
      <div className={css.editor}>
        <div className={css.form}>
          <TextInput
            label={words.title}
            required
            withAsterisk={false}
            maxLength={400}
            autoFocus
            value={form.title}
            onChange={(event) => setForm({ ...form, title: event.currentTarget.value })}
          />
          <Tools area={area} text={form.body} onText={(body) => setForm({ ...form, body })} />
          <Textarea
            ref={area}
            label={words.body}
            description={words.bodyHint}
            autosize
            minRows={14}
            maxRows={40}
            value={form.body}
            onChange={(event) => setForm({ ...form, body: event.currentTarget.value })}
          />
          {whole && (
            <>
              <NativeSelect
                label={words.section}
                value={String(form.section)}
                data={sections.map((it) => ({ value: String(it.id), label: it.name }))}
                onChange={(event) => setForm({ ...form, section: Number(event.currentTarget.value) })}
              />
              <TextInput
                label={words.labels}
                description={words.labelsHint}
                value={form.labels}
                onChange={(event) => setForm({ ...form, labels: event.currentTarget.value })}
              />
              <Tick checked={form.promoted} onChange={(on) => setForm({ ...form, promoted: on })}>
                {words.isPromoted}
              </Tick>
            </>
          )}
        </div>
        <section className={css.reads} aria-label={words.preview}>
          <h2>{words.preview}</h2>
          {form.title && <h3>{form.title}</h3>}
          <Prose html={form.body} />
        </section>
      </div>
    </Frame>
  )
}
