import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { meQuery } from '../api/queries'
import { Place, Places } from '../ui/Aside'
import { Part } from './Part'
import { paths, useBrand } from './paths'
import { words } from './words'

/** The pages about mail on its way, as far as the role may see them. */
export function TrustLayout() {
  const brand = useBrand()
  const { pathname } = useLocation()
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const at = (place: string) => pathname.startsWith(`/b/${brand}/${place}`)
  return (
    <Part title={words.trust}>
      <Places>
        {permissions.includes('outbox') && (
          <Place to={paths.outbox(brand)} icon="out" here={at('outbox')}>
            {words.outbox}
          </Place>
        )}
        {permissions.includes('quarantine') && (
          <Place to={paths.quarantine(brand)} icon="trust" here={at('quarantine')}>
            {words.quarantine}
          </Place>
        )}
      </Places>
    </Part>
  )
}
