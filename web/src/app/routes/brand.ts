import { createRoute, notFound, redirect } from '@tanstack/react-router'
import { meQuery, sessionQuery, viewsQuery } from '../../api/queries'
import { Pending } from '../Pending'
import { Shell } from '../Shell'
import { Nowhere } from '../Trouble'
import { paths } from '../paths'
import { root } from './root'

export const brand = createRoute({
  getParentRoute: () => root,
  path: '/b/$brand',
  beforeLoad: async ({ context, params, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery())
    if (!session) throw redirect(paths.signIn({ next: location.href }))
    if (!session.brands.some((it) => it.key === params.brand)) throw notFound()
  },
  loader: ({ context: { queries }, params }) =>
    Promise.all([queries.ensureQueryData(meQuery(params.brand)), queries.ensureQueryData(viewsQuery(params.brand))]),
  component: Shell,
  pendingComponent: Pending,
  notFoundComponent: Nowhere,
})

export const start = createRoute({
  getParentRoute: () => brand,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect(paths.queue(params.brand))
  },
})
