import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Hook } from '../../api/generated/desk'
import { hooksQuery } from '../../api/hooks'
import { paths } from '../../app/paths'
import { Empty } from '../../ui/Empty'
import { Frame } from '../../ui/Frame'
import { useRowKeys } from '../../ui/useRowKeys'
import { useTitle } from '../../ui/useTitle'
import { New } from '../New'
import { Circuit } from './Circuit'
import list from '../../ui/list.module.css'
import css from './hooks.module.css'
import { subscriptionSays } from './draft'
import { words as all } from '../words'
import { words } from './words'

/** Whom the desk tells what happens, and how well they hear it. */
export default function HooksPage() {
  const { brand } = useParams({ from: '/b/$brand/setup/webhooks' })
  const { data: hooks } = useSuspenseQuery(hooksQuery(brand))
  useTitle(words.hooks)
  useRowKeys()
  return (
    <Frame
      title={words.hooks}
      hint={words.hooksHint}
      acts={<New to={paths.webhook(brand, 'new')} name={words.newHook} group={words.hooks} not={null} />}
    >
      {hooks.length === 0 ? (
        <Empty title={words.hooksEmpty}>{words.hooksEmptyHint}</Empty>
      ) : (
        <ul className={list.list} aria-label={words.hooks}>
          {hooks.map((it) => (
            <Row key={it.id} brand={brand} hook={it} />
          ))}
        </ul>
      )}
    </Frame>
  )
}

function Row({ brand, hook }: { brand: string; hook: Hook }) {
  return (
    <li>
      <div>
        <Link {...paths.webhook(brand, hook.id)} data-row>
          {hook.name}
        </Link>
        <p>
          <code>
            {hook.method} {hook.endpoint}
          </code>
        </p>
        <p>{hook.subscriptions.map(subscriptionSays).join(', ')}</p>
      </div>
      {hook.active ? <Circuit brand={brand} hook={hook.id} short /> : <span className={css.off}>{all.off}</span>}
    </li>
  )
}
