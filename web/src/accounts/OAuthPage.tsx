import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { desk } from '../api/desk'
import { clientsQuery } from '../api/credentials'
import type { OAuthClient } from '../api/generated/desk'
import { Act } from '../ui/Act'
import { Empty } from '../ui/Empty'
import { Frame } from '../ui/Frame'
import { Remove } from '../ui/Remove'
import { useCommands } from '../ui/commands'
import { useTitle } from '../ui/useTitle'
import { ClientDialog } from './ClientDialog'
import css from '../ui/list.module.css'
import { words } from './words'

/** The programs that may ask people to be let in. */
export default function OAuthPage() {
  const { brand } = useParams({ from: '/b/$brand/setup/oauth' })
  const { data: clients } = useSuspenseQuery(clientsQuery(brand))
  const [open, setOpen] = useState<OAuthClient | 'new' | null>(null)
  useTitle(words.clients)
  useCommands('page', [
    { id: 'new', label: words.newClient, group: words.clients, keys: ['c'], run: () => setOpen('new') },
  ])
  return (
    <Frame
      title={words.clients}
      hint={words.clientsHint}
      acts={
        <Act look="primary" keys="C" onClick={() => setOpen('new')}>
          {words.newClient}
        </Act>
      }
    >
      {clients.length === 0 ? (
        <Empty title={words.noClients}>{words.noClientsHint}</Empty>
      ) : (
        <ul className={css.list} aria-label={words.clients}>
          {clients.map((it) => (
            <li key={it.id}>
              <div>
                <b>{it.name}</b>
                <p>
                  <code>{it.identifier}</code> · {it.scopes.join(', ')}
                </p>
                {it.redirect_uris.map((uri) => (
                  <p key={uri}>
                    <code>{uri}</code>
                  </p>
                ))}
              </div>
              <p>{it.confidential ? words.confidential : words.publicClient}</p>
              <div className={css.acts}>
                <Act onClick={() => setOpen(it)}>
                  {words.edit}
                  <span className="vh">: {it.name}</span>
                </Act>
                <Remove
                  title={words.removeClient(it.name)}
                  hint={words.removeClientHint}
                  verb={words.remove}
                  run={() => desk(brand).oAuthClients.delete(it.id)}
                  stale={clientsQuery(brand).queryKey}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      <ClientDialog brand={brand} client={open} onClose={() => setOpen(null)} />
    </Frame>
  )
}
