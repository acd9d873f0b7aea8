import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { binQuery } from '../../api/bin'
import type { TicketId } from '../../api/generated/desk'
import { agentsQuery, playbookQuery, ticketQuery, ticketsQuery } from '../../api/queries'
import { Nowhere } from '../Trouble'
import { type Search, oneOf, present, whole, word } from '../asked'
import { type PanelName, type QueueSearch, type TicketSearch, idOf } from '../paths'
import { brand } from './brand'

const PANELS: readonly PanelName[] = ['contact', 'asides', 'rules']

export const queue = createRoute({
  getParentRoute: () => brand,
  path: 'queue/$view',
  validateSearch: (search: Search): QueueSearch =>
    present({ q: word(search['q']), at: whole(search['at']) as TicketId | undefined }),
  loaderDeps: ({ search }) => ({ q: search.q }),
  loader: ({ context: { queries }, params, deps }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(ticketsQuery(params.brand, params.view, deps.q)),
      queries.ensureQueryData(agentsQuery(params.brand)),
    ]),
  component: lazyRouteComponent(() => import('../../tickets/QueuePage')),
  notFoundComponent: Nowhere,
})

export const ticket = createRoute({
  getParentRoute: () => brand,
  path: 'tickets/$id',
  validateSearch: (search: Search): TicketSearch =>
    present({
      view: word(search['view']),
      q: word(search['q']),
      do: oneOf(search['do'], ['reply', 'note']),
      panel: oneOf(search['panel'], PANELS),
    }),
  loaderDeps: ({ search }) => ({ view: search.view ?? 'open', q: search.q }),
  loader: ({ context: { queries }, params, deps }) =>
    Promise.all([
      queries.ensureQueryData(ticketQuery(params.brand, idOf<TicketId>(params.id))),
      queries.ensureInfiniteQueryData(ticketsQuery(params.brand, deps.view, deps.q)),
      queries.ensureQueryData(agentsQuery(params.brand)),
      queries.ensureQueryData(playbookQuery(params.brand)),
    ]),
  component: lazyRouteComponent(() => import('../../tickets/TicketPage')),
  notFoundComponent: Nowhere,
})

export const bin = createRoute({
  getParentRoute: () => brand,
  path: 'bin',
  loader: ({ context, params }) => context.queries.ensureInfiniteQueryData(binQuery(params.brand)),
  component: lazyRouteComponent(() => import('../../tickets/moves/BinPage')),
})
