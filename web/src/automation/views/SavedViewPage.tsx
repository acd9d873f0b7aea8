import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ViewId } from '../../api/generated/desk'
import { meQuery } from '../../api/queries'
import { heldQuery, savedViewQuery } from '../../api/views'
import { idOf, paths } from '../../app/paths'
import { Empty } from '../../ui/Empty'
import { Frame } from '../../ui/Frame'
import { Paged } from '../../ui/Paged'
import { useRowKeys } from '../../ui/useRowKeys'
import { useTitle } from '../../ui/useTitle'
import { TicketTable } from './TicketTable'
import css from './editor.module.css'
import { words } from './words'

/** The tickets of one view, as its author laid it out. */
export default function SavedViewPage() {
  const { brand, saved } = useParams({ from: '/b/$brand/desk/views/$saved' })
  const id = idOf<ViewId>(saved)
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const { data: view } = useSuspenseQuery(savedViewQuery(brand, id))
  const held = useSuspenseInfiniteQuery(heldQuery(brand, id))
  const first = held.data.pages[0]
  const tickets = held.data.pages.flatMap((it) => it.tickets)
  useTitle(view.title)
  useRowKeys()
  return (
    <Frame
      title={view.title}
      hint={first && words.viewCount(first.count, first.more_than_counted)}
      acts={
        (permissions.includes('manage_rules') || view.audience.own) && (
          <Link {...paths.viewEditor(brand, id)} className={css.edit ?? ''}>
            {words.viewEdit}
          </Link>
        )
      }
    >
      <Paged list={held} empty={tickets.length === 0 && <Empty title={words.viewNone}>{words.viewNoneHint}</Empty>}>
        {tickets.length > 0 && (
          <TicketTable
            brand={brand}
            label={view.title}
            columns={view.output.columns}
            groupedBy={view.output.group_by}
            tickets={tickets}
          />
        )}
      </Paged>
    </Frame>
  )
}
