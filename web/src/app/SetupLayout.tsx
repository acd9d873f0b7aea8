import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { Suspense } from 'react'
import { meQuery } from '../api/queries'
import { Aside, Places } from '../ui/Aside'
import { Icon } from '../ui/icons'
import { Waiting } from '../ui/Waiting'
import { here } from './here'
import { paths, useBrand } from './paths'
import { words } from './words'

/** Where a brand says how its desk works, as far as the role may see it. */
export function SetupLayout() {
  const brand = useBrand()
  const { pathname } = useLocation()
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const at = (place: string) => here(pathname.startsWith(`/b/${brand}/setup/${place}`))
  const may = (permission: (typeof permissions)[number]) => permissions.includes(permission)
  const it = words.setupPlaces
  return (
    <Aside
      title={words.setup}
      label={words.setup}
      nav={
        <>
          <Places name={it.rules}>
            <Link {...paths.rules(brand, 'trigger')} {...at('rules/trigger')}>
              <Icon name="bolt" />
              {it.triggers}
            </Link>
            <Link {...paths.rules(brand, 'automation')} {...at('rules/automation')}>
              <Icon name="clock" />
              {it.automations}
            </Link>
            <Link {...paths.rules(brand, 'macro')} {...at('rules/macro')}>
              <Icon name="note" />
              {it.macros}
            </Link>
            <Link {...paths.viewList(brand)} {...at('views')}>
              <Icon name="list" />
              {it.views}
            </Link>
          </Places>
          <Places name={it.tickets}>
            <Link {...paths.ticketFields(brand)} {...at('fields')}>
              <Icon name="form" />
              {it.fields}
            </Link>
            <Link {...paths.ticketForms(brand)} {...at('forms')}>
              <Icon name="form" />
              {it.forms}
            </Link>
            <Link {...paths.ticketStatuses(brand)} {...at('statuses')}>
              <Icon name="check" />
              {it.statuses}
            </Link>
          </Places>
          <Places name={it.team}>
            <Link {...paths.groups(brand)} {...at('groups')}>
              <Icon name="people" />
              {it.groups}
            </Link>
          </Places>
          {(may('manage_hooks') || may('tokens')) && (
            <Places name={it.connections}>
              {may('manage_hooks') && (
                <Link {...paths.webhooks(brand)} {...at('webhooks')}>
                  <Icon name="hook" />
                  {it.webhooks}
                </Link>
              )}
              {may('tokens') && (
                <Link {...paths.tokens(brand)} {...at('tokens')}>
                  <Icon name="key" />
                  {it.tokens}
                </Link>
              )}
              {may('manage_clients') && (
                <Link {...paths.oauthClients(brand)} {...at('oauth')}>
                  <Icon name="trust" />
                  {it.oauth}
                </Link>
              )}
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
