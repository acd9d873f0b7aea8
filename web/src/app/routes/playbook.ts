import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { liveQuery, publishedQuery, releasesQuery } from '../../api/playbook'
import { type Search, present, whole } from '../asked'
import type { PlaybookSearch } from '../paths'
import { brand } from './brand'

export const playbook = createRoute({
  getParentRoute: () => brand,
  path: 'playbook',
  validateSearch: (search: Search): PlaybookSearch => present({ line: whole(search['line']) }),
  loader: ({ context, params }) => context.queries.ensureQueryData(liveQuery(params.brand)),
  component: lazyRouteComponent(() => import('../../playbook/EditorPage')),
})

export const releases = createRoute({
  getParentRoute: () => brand,
  path: 'playbook/releases',
  loader: ({ context, params }) => context.queries.ensureQueryData(releasesQuery(params.brand)),
  component: lazyRouteComponent(() => import('../../playbook/ReleasesPage')),
})

export const escalation = createRoute({
  getParentRoute: () => brand,
  path: 'playbook/escalation',
  loader: ({ context, params }) => context.queries.ensureQueryData(publishedQuery(params.brand)),
  component: lazyRouteComponent(() => import('../../playbook/EscalationPage')),
})
