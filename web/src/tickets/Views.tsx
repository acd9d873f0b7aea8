import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { TicketView } from '../api/generated/desk'
import { meQuery, viewsQuery } from '../api/queries'
import { savedViewsQuery } from '../api/views'
import { paths } from '../app/paths'
import { Aside, Place, Places } from '../ui/Aside'
import type { IconName } from '../ui/icons'
import { words as moves } from './moves/words'
import css from './views.module.css'
import { words } from './words'

const ICONS: Record<string, IconName> = {
  open: 'open',
  mine: 'person',
  nobody: 'people',
  due_soon: 'flag',
  late: 'late',
  paused: 'pause',
  solved: 'check',
}

type ViewsProps = { brand: string; here: string; children: ReactNode }

/** The inbox: its standing questions, with how many answers each has and how many of those are late, beside one of them. */
export function Views({ brand, here, children }: ViewsProps) {
  const { data: views } = useSuspenseQuery(viewsQuery(brand))
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const isStaff = permissions.includes('see_team')
  return (
    <Aside
      title={words.inbox}
      label={words.views}
      nav={
        <>
          <Places>
            {views.map((it) => (
              <Place key={it.key} to={paths.queue(brand, it.key)} icon={ICONS[it.key] ?? 'open'} here={it.key === here}>
                <Standing view={it} />
              </Place>
            ))}
            {permissions.includes('delete_tickets') && (
              <Place to={paths.bin(brand)} icon="bin" here={here === 'bin'}>
                {moves.bin}
              </Place>
            )}
          </Places>
          {isStaff && <SavedViews brand={brand} />}
          <Places name={words.workPlaces}>
            <Place to={paths.search(brand)} icon="search">
              {words.searchPage}
            </Place>
            {isStaff && (
              <Place to={paths.customers(brand)} icon="person">
                {words.customers}
              </Place>
            )}
          </Places>
        </>
      }
    >
      {children}
    </Aside>
  )
}

const Standing = ({ view }: { view: TicketView }) => (
  <>
    <span className={css.title}>{view.title}</span>
    {view.late > 0 && view.key !== 'late' && <span className={css.late}>{words.late(view.late)}</span>}
    {view.key !== 'solved' && <span className={css.count}>{view.count}</span>}
  </>
)

/** The brand's own lists and one's own; a list that rests is not offered. */
function SavedViews({ brand }: { brand: string }) {
  const { data: views = [] } = useQuery(savedViewsQuery(brand))
  const active = views.filter((it) => it.active)
  if (active.length === 0) return null
  return (
    <Places name={words.savedViews}>
      {active.map((it) => (
        <Place key={it.id} to={paths.savedView(brand, it.id)} icon="list">
          <span className={css.title}>{it.title}</span>
        </Place>
      ))}
    </Places>
  )
}
