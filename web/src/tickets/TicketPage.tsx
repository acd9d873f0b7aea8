import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { agentsQuery, meQuery, playbookQuery, ticketQuery } from '../api/queries'
import type { TicketId } from '../api/types'
import { paths } from '../app/paths'
import { useTitle } from '../ui/useTitle'
import { BottomBar } from './BottomBar'
import { Composer } from './Composer'
import { OfflineBanner } from './OfflineBanner'
import { Panel } from './Panel'
import { QueueColumn } from './QueueColumn'
import { Strips } from './Strips'
import { Thread } from './Thread'
import { TicketHead } from './TicketHead'
import css from './ticket.module.css'
import { useNeighbours } from './useNeighbours'
import { useTicketActions } from './useTicketActions'
import { useTicketCommands } from './useTicketCommands'
import { words } from './words'

/** One ticket: who has it, what comes next and when, what was said, and the place to answer. */
export default function TicketPage() {
  const { brand, id: text } = useParams({ from: '/b/$brand/tickets/$id' })
  const { view = 'open', q, do: first } = useSearch({ from: '/b/$brand/tickets/$id' })
  const id = Number(text) as TicketId
  const { data: ticket } = useSuspenseQuery(ticketQuery(brand, id))
  const { data: me } = useSuspenseQuery(meQuery(brand))
  const { data: agents } = useSuspenseQuery(agentsQuery(brand))
  const { data: playbook } = useSuspenseQuery(playbookQuery(brand))
  const navigate = useNavigate()
  const near = useNeighbours(brand, view, q, id)
  const actions = useTicketActions(brand, ticket)
  const [menu, setMenu] = useState<'owner' | 'priority' | 'intent'>()
  const [noting, setNoting] = useState(first === 'note')
  const [panel, setPanel] = useState(false)
  const wide = useMediaQuery('(min-width: 1100px)') ?? true
  useTitle(`#${id} ${ticket.subject}`)

  const list = { ...(view === 'open' ? {} : { view }), ...(q ? { q } : {}) }
  const go = (to: TicketId | undefined) => void (to ? navigate(paths.ticket(brand, to, list)) : back())
  const back = () => navigate(paths.queue(brand, view, { ...(q ? { q } : {}), at: id }))
  useTicketCommands({ ticket, near, onMenu: setMenu, onNote: () => setNoting(true), onGo: go, onBack: back, actions })

  return (
    <div className={css.page}>
      <QueueColumn brand={me.brand} view={view} query={q} here={id} />
      <main className={css.middle}>
        <TicketHead
          ticket={ticket}
          playbook={playbook}
          actions={actions}
          menu={menu}
          onMenu={setMenu}
          back={paths.queue(brand, view, { ...(q ? { q } : {}), at: id })}
          onPanel={wide ? undefined : () => setPanel(true)}
        />
        <Strips ticket={ticket} agents={agents} me={me} actions={actions} menu={menu} onMenu={setMenu} />
        <OfflineBanner />
        <Thread key={`t${id}`} ticket={ticket} me={me} noting={noting} onNoting={setNoting} />
        <Composer
          key={`c${id}`}
          ticket={ticket}
          me={me}
          focused={first === 'reply'}
          onNext={() => go(near.next)}
          onBackTo={(to) => void navigate(paths.ticket(brand, to, { ...list, do: 'reply' }))}
        />
        <BottomBar onNote={() => setNoting(true)} onDetails={() => setPanel(true)} />
      </main>
      {wide ? (
        <aside className={css.panel} aria-label={words.details}>
          <Panel ticket={ticket} brand={brand} />
        </aside>
      ) : (
        <Drawer opened={panel} onClose={() => setPanel(false)} position="right" size={340} title={words.details}>
          <Panel ticket={ticket} brand={brand} />
        </Drawer>
      )}
    </div>
  )
}
