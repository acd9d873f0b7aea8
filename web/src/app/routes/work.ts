import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { WorkLayout } from '../WorkLayout'
import { Nowhere } from '../Trouble'
import { type Search, oneOf, present, word } from '../asked'
import type { PeopleSearch, SearchSearch } from '../paths'
import { brand } from './brand'

const people = { validateSearch: (search: Search): PeopleSearch => present({ q: word(search['q']) }) }

export const desk = createRoute({
  getParentRoute: () => brand,
  id: 'desk',
  component: WorkLayout,
  notFoundComponent: Nowhere,
})

export const finding = createRoute({
  getParentRoute: () => desk,
  path: 'search',
  validateSearch: (search: Search): SearchSearch =>
    present({ q: word(search['q']), of: oneOf(search['of'], ['ticket', 'user', 'organization', 'article']) }),
  component: lazyRouteComponent(() => import('../../search/SearchPage')),
})

export const savedView = createRoute({
  getParentRoute: () => desk,
  path: 'views/$saved',
  component: lazyRouteComponent(() => import('../../automation/views/SavedViewPage')),
  notFoundComponent: Nowhere,
})

export const customers = createRoute({
  getParentRoute: () => desk,
  path: 'customers',
  ...people,
  component: lazyRouteComponent(() => import('../../customers/CustomersPage')),
})

export const customer = createRoute({
  getParentRoute: () => desk,
  path: 'customers/$customer',
  component: lazyRouteComponent(() => import('../../customers/CustomerPage')),
  notFoundComponent: Nowhere,
})

export const organizations = createRoute({
  getParentRoute: () => desk,
  path: 'organizations',
  ...people,
  component: lazyRouteComponent(() => import('../../customers/OrganizationsPage')),
})

export const organization = createRoute({
  getParentRoute: () => desk,
  path: 'organizations/$organization',
  component: lazyRouteComponent(() => import('../../customers/OrganizationPage')),
  notFoundComponent: Nowhere,
})
