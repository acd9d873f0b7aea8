import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { meQuery } from '../api/queries'
import { savedViewsQuery } from '../api/views'
import { Place, Places } from '../ui/Aside'
import { Part } from './Part'
import { paths, useBrand } from './paths'
import { words } from './words'

/** The places of Work beside the inbox. */
export function WorkLayout() {
  const brand = useBrand()
  const { pathname } = useLocation()
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const { data: views = [] } = useQuery({ ...savedViewsQuery(brand), enabled: permissions.includes('see_team') })
  const active = views.filter((it) => it.active)
  const at = (place: string) => pathname.startsWith(`/b/${brand}/${place}`)
  return (
    <Part title={words.work}>
      <Places>
        <Place to={paths.queue(brand)} icon="work">
          {words.inbox}
        </Place>
        <Place to={paths.search(brand)} icon="search" here={at('search')}>
          {words.search}
        </Place>
        {permissions.includes('read_notes') && (
          <>
            <Place to={paths.customers(brand)} icon="person" here={at('customers')}>
              {words.customers}
            </Place>
            <Place to={paths.organizations(brand)} icon="house" here={at('organizations')}>
              {words.organizations}
            </Place>
          </>
        )}
      </Places>
      {active.length > 0 && (
        <Places name={words.savedViews}>
          {active.map((it) => (
            <Place
              key={it.id}
              to={paths.savedView(brand, it.id)}
              icon="list"
              here={pathname === `/b/${brand}/views/${it.id}`}
            >
              {it.title}
            </Place>
          ))}
        </Places>
      )}
    </Part>
  )
}
