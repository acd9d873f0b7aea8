import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { desk } from '../api/desk'
import { grantsQuery, tokensQuery } from '../api/credentials'
import { Act } from '../ui/Act'
import { Empty } from '../ui/Empty'
import { Frame } from '../ui/Frame'
import { Remove } from '../ui/Remove'
import { useCommands } from '../ui/commands'
import { useNow } from '../ui/now'
import { useTimes } from '../ui/times'
import { useTitle } from '../ui/useTitle'
import { NewToken } from './NewToken'
import css from '../ui/list.module.css'
import { words } from './words'

/** One's own tokens, and the programs that one has let in. */
export default function TokensPage() {
  const { brand } = useParams({ from: '/b/$brand/setup/tokens' })
  const { data: tokens } = useSuspenseQuery(tokensQuery(brand))
  const { data: grants = [] } = useQuery(grantsQuery(brand))
  const [making, setMaking] = useState(false)
  const times = useTimes()
  const now = useNow()
  useTitle(words.tokens)
  useCommands('page', [
    { id: 'new', label: words.newToken, group: words.tokens, keys: ['c'], run: () => setMaking(true) },
  ])
  return (
    <Frame
      title={words.tokens}
      hint={words.tokensHint}
      acts={
        <Act look="primary" keys="C" onClick={() => setMaking(true)}>
          {words.newToken}
        </Act>
      }
    >
      {tokens.length === 0 ? (
        <Empty title={words.noTokens}>{words.noTokensHint}</Empty>
      ) : (
        <ul className={css.list} aria-label={words.tokens}>
          {tokens.map((it) => {
            const ended = Date.parse(it.expires_at) < now
            return (
              <li key={it.id} data-off={ended || undefined}>
                <div>
                  <b>{it.name}</b>
                  <p>{it.scopes.join(', ')}</p>
                </div>
                <p>
                  {it.used_at ? words.usedAt(times.when(it.used_at, now)) : words.neverUsed}
                  <br />
                  {(ended ? words.endedAt : words.endsAt)(times.calendarDay(times.day(it.expires_at)))}
                </p>
                <Remove
                  title={words.revokeTitle(it.name)}
                  hint={words.revokeHint}
                  verb={words.revoke}
                  key={it.id}
                  run={() => desk(brand).tokens.revoke(it.id)}
                  stale={tokensQuery(brand).queryKey}
                />
              </li>
            )
          })}
        </ul>
      )}
      {grants.length > 0 && (
        <section aria-labelledby="grants">
          <h2 id="grants" className={css.part}>
            {words.grants}
          </h2>
          <ul className={css.list}>
            {grants.map((it) => (
              <li key={it.id}>
                <div>
                  <b>{it.name}</b>
                  <p>{it.scopes.join(', ')}</p>
                </div>
                <p>{words.since(times.when(it.created_at, now))}</p>
                <Remove
                  title={words.withdrawTitle(it.name)}
                  hint={words.withdrawHint}
                  verb={words.withdraw}
                  run={() => desk(brand).oAuthClients.revoke(it.id)}
                  stale={grantsQuery(brand).queryKey}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <NewToken brand={brand} opened={making} onClose={() => setMaking(false)} />
    </Frame>
  )
}
