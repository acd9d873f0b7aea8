import { useQueryClient } from '@tanstack/react-query'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Problem } from '../api/http'
import { Act } from '../ui/Act'
import { Empty } from '../ui/Empty'
import css from '../ui/states.module.css'
import { paths } from './paths'
import { words } from './words'

/** What stands where a page failed: what happened, what is safe, what to do. */
export function Trouble({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const queries = useQueryClient()
  if (error instanceof Problem && error.status === 404) return <Nowhere />
  const again = () => {
    void queries.resetQueries({ predicate: (it) => it.state.status === 'error' })
    reset()
    void router.invalidate()
  }
  return (
    <main className={css.page}>
      <Empty
        whole
        title={words.brokenTitle}
        action={
          <Act look="primary" onClick={again}>
            {words.again}
          </Act>
        }
      >
        {error instanceof Error ? words.said(error.message) : ''} {words.brokenHint}
      </Empty>
    </main>
  )
}

/** An address that leads nowhere. A route with an id in its path names this itself: what its page throws, no other hears. */
export function Nowhere() {
  return (
    <main className={css.page}>
      <Empty whole title={words.nowhereTitle} action={<Link {...paths.home()}>{words.toQueue}</Link>}>
        {words.nowhereHint}
      </Empty>
    </main>
  )
}
