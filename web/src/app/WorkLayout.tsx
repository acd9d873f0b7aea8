import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { Suspense } from 'react'
import { meQuery } from '../api/queries'
import { savedViewsQuery } from '../api/views'
import { Aside, Places } from '../ui/Aside'
import { Icon } from '../ui/icons'
import { Waiting } from '../ui/Waiting'
import { here } from './here'
import { paths, useBrand } from './paths'
import { words } from './words'

/** The places of Work beside the inbox. */
export function WorkLayout() {
  const brand = useBrand()
  const { pathname } = useLocation()
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const { data: views = [] } = useQuery({ ...savedViewsQuery(brand), enabled: permissions.includes('see_team') })
  const active = views.filter((it) => it.active)
  const at = (place: string) => here(pathname.startsWith(`/b/${brand}/${place}`))
  return (
    <Aside
      title={words.work}
      label={words.work}
      nav={
        <>
          <Places>
            <Link {...paths.queue(brand)}>
              <Icon name="work" />
              {words.inbox}
            </Link>
            <Link {...paths.search(brand)} {...at('search')}>
              <Icon name="search" />
              {words.search}
            </Link>
            {permissions.includes('read_notes') && (
              <>
                <Link {...paths.customers(brand)} {...at('customers')}>
                  <Icon name="person" />
                  {words.customers}
                </Link>
                <Link {...paths.organizations(brand)} {...at('organizations')}>
                  <Icon name="house" />
                  {words.organizations}
                </Link>
              </>
            )}
          </Places>
          {active.length > 0 && (
            <Places name={words.savedViews}>
              {active.map((it) => (
                <Link
                  key={it.id}
                  {...paths.savedView(brand, it.id)}
                  {...here(pathname === `/b/${brand}/views/${it.id}`)}
                >
                  <Icon name="list" />
                  {it.title}
                </Link>
              ))}
            </Places>
          )}
        </>
      }
    >
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </Aside>
  )
}
