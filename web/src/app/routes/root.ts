import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { sessionQuery, welcomeQuery } from '../../api/queries'
import { Root } from '../Root'
import { Nowhere } from '../Trouble'
import { type Search, present, word } from '../asked'
import { type SignInSearch, paths } from '../paths'

export const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Root,
  notFoundComponent: Nowhere,
})

export const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery())
    if (!session) throw redirect(paths.signIn())
    const [first, ...others] = session.brands
    throw redirect(first && others.length === 0 ? paths.queue(first.key) : paths.brands())
  },
})

export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Search): SignInSearch => present({ next: word(search['next']) }),
  loader: ({ context }) => context.queries.ensureQueryData(welcomeQuery()),
  component: lazyRouteComponent(() => import('../../accounts/SignInPage')),
})

export const brands = createRoute({
  getParentRoute: () => root,
  path: '/brands',
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery())
    if (!session) throw redirect(paths.signIn())
  },
  component: lazyRouteComponent(() => import('../../accounts/BrandsPage')),
})
