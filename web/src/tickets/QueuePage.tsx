import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { agentsQuery, meQuery, ticketsQuery, viewsQuery } from '../api/queries'
import type { TicketId } from '../api/generated/desk'
import { paths } from '../app/paths'
import { useNow } from '../ui/now'
import { useTitle } from '../ui/useTitle'
import { AssignDialog } from './AssignDialog'
import { BulkBar } from './BulkBar'
import { BulkDialog } from './bulk/BulkDialog'
import { Hints } from './Hints'
import { NewTicket } from './NewTicket'
import { OfflineBanner } from './OfflineBanner'
import { QueueBar } from './QueueBar'
import { QueueEmpty } from './QueueEmpty'
import { QueueHead } from './QueueHead'
import { TicketList } from './TicketList'
import { Tide } from './Tide'
import { Views } from './Views'
import { items, rowsOf } from './groups'
import css from './queue.module.css'
import { useBulk } from './useBulk'
import { useQueueCommands } from './useQueueCommands'

/** The queue of one brand, by the promise that binds first. */
export default function QueuePage() {
  const { brand, view } = useParams({ from: '/b/$brand/queue/$view' })
  const { q, at } = useSearch({ from: '/b/$brand/queue/$view' })
  const navigate = useNavigate()
  const now = useNow()
  const { data: me } = useSuspenseQuery(meQuery(brand))
  const { data: agents } = useSuspenseQuery(agentsQuery(brand))
  const { data: views } = useSuspenseQuery(viewsQuery(brand))
  const list = useSuspenseInfiniteQuery(ticketsQuery(brand, view, q))
  const pages = list.data.pages
  const rows = useMemo(
    () =>
      items(
        pages.flatMap((it) => it.tickets),
        now,
      ),
    [pages, now],
  )
  const title = views.find((it) => it.key === view)?.title ?? view
  const [current, setCurrent] = useState<TicketId | undefined>(at)
  const [dialog, setDialog] = useState<'new' | 'assign' | 'change'>()
  const bulk = useBulk(brand, rowsOf(rows))
  useTitle(title)

  const open = (id: TicketId, then?: 'reply' | 'note') =>
    void navigate(
      paths.ticket(brand, id, {
        ...(view === 'open' ? {} : { view }),
        ...(q ? { q } : {}),
        ...(then ? { do: then } : {}),
      }),
    )
  const aims = bulk.aims(current)
  const mayDelete = me.permissions.includes('delete_tickets')
  useQueueCommands({
    rows: rowsOf(rows),
    current,
    onMove: setCurrent,
    onOpen: open,
    onToggle: bulk.toggle,
    onAssign: () => aims.length > 0 && setDialog('assign'),
    onSolve: () => bulk.solve(aims),
    onNew: () => setDialog('new'),
    onClear: bulk.clear,
    onChange: () => aims.length > 0 && setDialog('change'),
    onBin: mayDelete ? () => void navigate(paths.bin(brand)) : undefined,
    mayOpen: me.permissions.includes('open_ticket'),
  })

  return (
    <Views brand={brand} here={view}>
      <main className={css.main}>
        <QueueHead title={title} pages={pages} me={me} view={view} query={q} onNew={() => setDialog('new')} />
        <OfflineBanner />
        {view !== 'solved' && !q && <Tide rows={rows} now={now} onJump={setCurrent} />}
        <QueueBar
          brand={brand}
          view={view}
          query={q}
          choosing={bulk.choosing}
          onChoose={() => (bulk.choosing ? bulk.clear() : bulk.choose())}
        />
        {rows.length === 0 ? (
          <QueueEmpty brand={brand} view={view} query={q} />
        ) : (
          <TicketList
            key={`${view} ${q ?? ''}`}
            label={title}
            items={rows}
            brand={me.brand}
            now={now}
            current={current}
            selected={bulk.selected}
            onCurrent={setCurrent}
            onOpen={open}
            onToggle={bulk.toggle}
            choosing={bulk.choosing}
            onChoose={bulk.choose}
            more={list.hasNextPage}
            onMore={() => !list.isFetchingNextPage && void list.fetchNextPage()}
          />
        )}
        <BulkBar bulk={bulk} onAssign={() => setDialog('assign')} onChange={() => setDialog('change')} now={now} />
        <Hints />
      </main>
      <NewTicket brand={brand} opened={dialog === 'new'} onClose={() => setDialog(undefined)} onOpened={open} />
      <BulkDialog
        brand={brand}
        tickets={aims}
        agents={agents}
        opened={dialog === 'change'}
        onClose={() => setDialog(undefined)}
        onDone={bulk.clear}
      />
      <AssignDialog
        opened={dialog === 'assign'}
        count={aims.length}
        agents={agents}
        me={me.person.id}
        onClose={() => setDialog(undefined)}
        onPick={(agent) => {
          setDialog(undefined)
          bulk.assign(aims, agent)
        }}
      />
    </Views>
  )
}
