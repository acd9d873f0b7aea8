import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { meQuery } from '../api/queries'
import { Place, Places } from '../ui/Aside'
import { Part } from './Part'
import { paths, useBrand } from './paths'
import { words } from './words'

/** Where a brand says how its desk works, as far as the role may see it. */
export function SetupLayout() {
  const brand = useBrand()
  const { pathname } = useLocation()
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const at = (place: string) => pathname.startsWith(`/b/${brand}/setup/${place}`)
  const it = words.setupPlaces
  const hooks = permissions.includes('manage_hooks')
  const tokens = permissions.includes('tokens')
  const clients = permissions.includes('manage_clients')
  return (
    <Part title={words.setup}>
      <Places name={it.rules}>
        <Place to={paths.rules(brand, 'trigger')} icon="bolt" here={at('rules/trigger')}>
          {it.triggers}
        </Place>
        <Place to={paths.rules(brand, 'automation')} icon="clock" here={at('rules/automation')}>
          {it.automations}
        </Place>
        <Place to={paths.rules(brand, 'macro')} icon="note" here={at('rules/macro')}>
          {it.macros}
        </Place>
        <Place to={paths.viewList(brand)} icon="list" here={at('views')}>
          {it.views}
        </Place>
      </Places>
      <Places name={it.tickets}>
        <Place to={paths.ticketFields(brand)} icon="form" here={at('fields')}>
          {it.fields}
        </Place>
        <Place to={paths.ticketForms(brand)} icon="form" here={at('forms')}>
          {it.forms}
        </Place>
        <Place to={paths.ticketStatuses(brand)} icon="check" here={at('statuses')}>
          {it.statuses}
        </Place>
      </Places>
      <Places name={it.team}>
        <Place to={paths.groups(brand)} icon="people" here={at('groups')}>
          {it.groups}
        </Place>
      </Places>
      {(hooks || tokens || clients) && (
        <Places name={it.connections}>
          {hooks && (
            <Place to={paths.webhooks(brand)} icon="hook" here={at('webhooks')}>
              {it.webhooks}
            </Place>
          )}
          {tokens && (
            <Place to={paths.tokens(brand)} icon="key" here={at('tokens')}>
              {it.tokens}
            </Place>
          )}
          {clients && (
            <Place to={paths.oauthClients(brand)} icon="trust" here={at('oauth')}>
              {it.oauth}
            </Place>
          )}
        </Places>
      )}
      {permissions.includes('transfer') && (
        <Places name={it.data}>
          <Place to={paths.transfers(brand)} icon="box" here={at('transfers')}>
            {it.transfers}
          </Place>
        </Places>
      )}
    </Part>
  )
}
