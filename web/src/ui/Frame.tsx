import type { ReactNode } from 'react'
import { PAGE_TITLE } from './focus'
import css from './frame.module.css'

type FrameProps = {
  title: string
  hint?: ReactNode
  acts?: ReactNode
  above?: ReactNode
  fills?: boolean
  children: ReactNode
}

/** A page beside its list of places: what it is, what can be done, and below that it scrolls, unless what it holds fills it. */
export function Frame({ title, hint, acts, above, fills = false, children }: FrameProps) {
  return (
    <main className={css.main}>
      <header className={css.head}>
        <div className={css.title}>
          {above}
          <h1 id={PAGE_TITLE} tabIndex={-1}>
            {title}
          </h1>
          {hint && <p>{hint}</p>}
        </div>
        {acts && <div className={css.acts}>{acts}</div>}
      </header>
      <div className={css.body} data-fills={fills || undefined}>
        {children}
      </div>
    </main>
  )
}

/** Stands above a title and leads one step back. */
export const Crumb = ({ children }: { children: ReactNode }) => <div className={css.crumb}>{children}</div>
