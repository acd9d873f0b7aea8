import { Link } from '@tanstack/react-router'
import { paths } from '../app/paths'
import { Empty } from '../ui/Empty'
import css from './queue.module.css'
import { words } from './words'

export function QueueEmpty({ brand, view, query }: { brand: string; view: string; query: string | undefined }) {
  const [title, hint] = words.emptyView[view] ?? words.emptyOther
  return (
    <div className={css.empty}>
      {query ? (
        <Empty title={words.emptySearch(query)} action={<Link {...paths.queue(brand, view)}>{words.clearSearch}</Link>}>
          {words.emptySearchHint}
        </Empty>
      ) : (
        <Empty title={title}>{hint}</Empty>
      )}
    </div>
  )
}
