import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ArticleId } from '../api/generated/desk'
import { articleQuery, shelvesQuery } from '../api/guide'
import { idOf } from '../app/paths'
import { ArticleEditor } from './ArticleEditor'
import { ArticleShown } from './ArticleShown'
import { sectionsOf } from './Shelves'

/** One article: read, or written. */
export default function ArticlePage() {
  const { brand, article } = useParams({ from: '/b/$brand/articles/$article' })
  const { locale, section } = useSearch({ from: '/b/$brand/articles/$article' })
  const { data: shelves } = useSuspenseQuery(shelvesQuery(brand))
  const sections = sectionsOf(shelves)
  if (article === 'new') {
    return (
      <ArticleEditor
        key="new"
        {...{ brand, sections, section }}
        article={undefined}
        locale="en-us"
        onDone={undefined}
      />
    )
  }
  const id = idOf<ArticleId>(article)
  return <Kept key={`${id} ${locale ?? ''}`} {...{ brand, id, locale, sections }} />
}

type KeptProps = { brand: string; id: ArticleId; locale: string | undefined; sections: ReturnType<typeof sectionsOf> }

function Kept({ brand, id, locale, sections }: KeptProps) {
  const { data: article } = useSuspenseQuery(articleQuery(brand, id, locale))
  const [writing, setWriting] = useState<string>()
  if (writing !== undefined) {
    return (
      <ArticleEditor
        {...{ brand, article, sections }}
        section={undefined}
        locale={writing}
        onDone={() => setWriting(undefined)}
      />
    )
  }
  return <ArticleShown {...{ brand, article }} onWrite={setWriting} />
}
