import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { agentsQuery, meQuery, playbookQuery, ticketQuery } from '../api/queries'
import type { TicketId } from '../api/generated/desk'
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
import { Company, SomebodyWrites } from './collision/Company'
import { useBeingHere, useCompany } from './collision/usePresence'
import { draftsQuery } from './drafts'
import { MacroDialog } from './macros/MacroDialog'
import { MoreMenu } from './moves/MoreMenu'
import { useMoreMenu } from './moves/useMoreMenu'
import type { Shown } from './panel/panels'
import css from './ticket.module.css'
import { useNeighbours } from './useNeighbours'
import { useTicketActions } from './useTicketActions'
import { useTicketCommands } from './useTicketCommands'
import { words } from './words'

/** One ticket: who has it, what comes next and when, what was said, and the place to answer. */
export default function TicketPage() {
  const { brand, id: text } = useParams({ from: '/b/$brand/tickets/$id' })
  const { view = 'open', q, do: first, panel: beside } = useSearch({ from: '/b/$brand/tickets/$id' })
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
  const [panel, setPanel] = useState(beside !== undefined)
  const [macros, setMacros] = useState(false)
  const wide = useMediaQuery('(min-width: 1100px)') ?? true
  const moves = useMoreMenu(brand, ticket, me)
  const company = useCompany(me, id, agents)
  useBeingHere(id)
  useQuery(draftsQuery(brand, id))
  useTitle(`#${id} ${ticket.subject}`)

  const list = { ...(view === 'open' ? {} : { view }), ...(q ? { q } : {}) }
  const go = (to: TicketId | undefined) => void (to ? navigate(paths.ticket(brand, to, list)) : back())
  const back = () => navigate(paths.queue(brand, view, { ...(q ? { q } : {}), at: id }))
  const show = (it: Shown) => {
    setPanel(true)
    const where = it === 'details' ? list : { ...list, panel: it }
    void navigate({ ...paths.ticket(brand, id, where), replace: true })
  }
  const onNote = () => setNoting(true)
  const onMacro = () => setMacros(true)
  useTicketCommands({
    ticket,
    near,
    moves,
    onMenu: setMenu,
    onNote,
    onMacro,
    onShow: show,
    onGo: go,
    onBack: back,
    actions,
  })
  const details = (
    <Panel ticket={ticket} me={me} shown={beside ?? 'details'} onShow={show} onLink={() => moves.open('link')} />
  )

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
          company={<Company people={company} />}
          more={<MoreMenu brand={brand} ticket={ticket} moves={moves} onGo={go} onGone={back} />}
        />
        <Strips ticket={ticket} agents={agents} me={me} actions={actions} menu={menu} onMenu={setMenu} />
        <OfflineBanner />
        <Thread key={`t${id}`} ticket={ticket} me={me} noting={noting} onNoting={setNoting} />
        <SomebodyWrites people={company} />
        <Composer
          key={`c${id}`}
          ticket={ticket}
          me={me}
          focused={first === 'reply'}
          onMacro={onMacro}
          onNext={() => go(near.next)}
          onBackTo={(to) => void navigate(paths.ticket(brand, to, { ...list, do: 'reply' }))}
        />
        <BottomBar onNote={onNote} onMacro={onMacro} onDetails={() => setPanel(true)} />
      </main>
      {wide ? (
        <aside className={css.panel} aria-label={words.details}>
          {details}
        </aside>
      ) : (
        <Drawer
          opened={panel}
          onClose={() => setPanel(false)}
          position="right"
          size={340}
          title={`#${id}`}
          closeButtonProps={{ 'aria-label': words.closeDetails }}
        >
          {details}
        </Drawer>
      )}
      <MacroDialog brand={brand} ticket={ticket} opened={macros} onClose={() => setMacros(false)} onNote={onNote} />
    </div>
  )
}
