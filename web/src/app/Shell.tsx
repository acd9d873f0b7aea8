import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { Suspense, lazy, useEffect, useState } from 'react'
import { listen } from '../api/live'
import { meQuery, viewsQuery } from '../api/queries'
import { useCommands, useKeyboard } from '../ui/commands'
import { cx } from '../ui/cx'
import { ZoneProvider } from '../ui/times'
import { newestUndo } from '../ui/toasts'
import { KeySheet } from './KeySheet'
import { Rail } from './Rail'
import { paths, useBrand } from './paths'
import css from './shell.module.css'
import { words } from './words'

const Palette = lazy(() => import('./Palette').then((it) => ({ default: it.Palette })))

/** Inside one brand: the rail, the page, and what is at hand everywhere. */
export function Shell() {
  const brand = useBrand()
  const { data: me } = useSuspenseQuery(meQuery(brand))
  const queries = useQueryClient()
  const [palette, setPalette] = useState(0)
  const [keys, setKeys] = useState(false)
  const inTicket = useParams({ strict: false }).id !== undefined
  useKeyboard()
  useEffect(() => listen(brand, queries), [brand, queries])
  useGoing(
    brand,
    () => setPalette((it) => it + 1),
    () => setKeys(true),
  )
  return (
    <ZoneProvider zone={me.brand.zone}>
      <a className={css.skip} href="#work">
        {words.skip}
      </a>
      <div className={cx(css.app, inTicket && css.inTicket)}>
        <Rail me={me} onKeys={() => setKeys(true)} />
        <div className={css.work} id="work" tabIndex={-1}>
          <Outlet />
        </div>
      </div>
      {palette > 0 && (
        <Suspense>
          <Palette key={palette} />
        </Suspense>
      )}
      <KeySheet opened={keys} onClose={() => setKeys(false)} />
    </ZoneProvider>
  )
}

/** Commands that exist on every page. */
function useGoing(brand: string, onPalette: () => void, onKeys: () => void): void {
  const navigate = useNavigate()
  const { data: views } = useSuspenseQuery(viewsQuery(brand))
  const letters: Record<string, string> = { open: 'o', mine: 'm', late: 'l', due_soon: 'd', paused: 'p', solved: 's' }
  useCommands('shell', [
    { id: 'palette', label: words.palette, group: words.groups.desk, keys: ['mod+k'], run: onPalette, listed: false },
    { id: 'keys', label: words.keysTitle, group: words.groups.desk, keys: ['?', 'shift+?'], run: onKeys },
    {
      id: 'search',
      label: words.search,
      group: words.groups.go,
      keys: ['g f'],
      run: () => void navigate(paths.search(brand)),
    },
    { id: 'undo', label: 'Undo', group: words.groups.do, keys: ['z'], run: () => newestUndo()?.(), listed: false },
    ...views.map((view) => ({
      id: `view-${view.key}`,
      label: view.title,
      group: words.groups.go,
      ...(letters[view.key] ? { keys: [`g ${letters[view.key]}`] } : {}),
      run: () => void navigate(paths.queue(brand, view.key)),
    })),
  ])
}
