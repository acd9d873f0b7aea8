import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { OutgoingId } from '../../api/generated/desk'
import { outboxMailQuery, outboxQuery, quarantineQuery } from '../../api/queries'
import { TrustLayout } from '../TrustLayout'
import { Nowhere } from '../Trouble'
import { idOf } from '../paths'
import { brand } from './brand'

export const trust = createRoute({
  getParentRoute: () => brand,
  id: 'trust',
  component: TrustLayout,
  notFoundComponent: Nowhere,
})

export const quarantine = createRoute({
  getParentRoute: () => trust,
  path: 'quarantine',
  loader: ({ context, params }) => context.queries.ensureQueryData(quarantineQuery(params.brand)),
  component: lazyRouteComponent(() => import('../../channels/QuarantinePage')),
})

export const outbox = createRoute({
  getParentRoute: () => trust,
  path: 'outbox',
  loader: ({ context, params }) => context.queries.ensureQueryData(outboxQuery(params.brand)),
  component: lazyRouteComponent(() => import('../../channels/OutboxPage')),
})

export const outboxMail = createRoute({
  getParentRoute: () => outbox,
  path: '$mail',
  loader: ({ context, params }) =>
    context.queries.ensureQueryData(outboxMailQuery(params.brand, idOf<OutgoingId>(params.mail))),
  component: lazyRouteComponent(() => import('../../channels/OutboxMailPage')),
})
