import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { meQuery } from '../api/queries'
import { Aside, Places } from '../ui/Aside'
import { Icon } from '../ui/icons'
import { here } from './here'
import { paths, useBrand } from './paths'
import { words } from './words'

/** The places of Work beside the inbox. */
export function WorkLayout() {
  const brand = useBrand()
  const { pathname } = useLocation()
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const at = (place: string) => here(pathname.startsWith(`/b/${brand}/${place}`))
  return (
    <Aside
      title={words.work}
      label={words.work}
      nav={
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
      }
    >
      <Outlet />
    </Aside>
  )
}
