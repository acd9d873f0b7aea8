import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { SetupLayout } from '../SetupLayout'
import { Nowhere } from '../Trouble'
import { type Search, oneOf, present } from '../asked'
import type { RuleSearch } from '../paths'
import { brand } from './brand'

export const setup = createRoute({
  getParentRoute: () => brand,
  path: 'setup',
  component: SetupLayout,
  notFoundComponent: Nowhere,
})

export const rules = createRoute({
  getParentRoute: () => setup,
  path: 'rules/$kind',
  component: lazyRouteComponent(() => import('../../automation/rules/RulesPage')),
  notFoundComponent: Nowhere,
})

export const rule = createRoute({
  getParentRoute: () => setup,
  path: 'rules/$kind/$rule',
  validateSearch: (search: Search): RuleSearch => present({ tab: oneOf(search['tab'], ['try', 'history']) }),
  component: lazyRouteComponent(() => import('../../automation/rules/RulePage')),
  notFoundComponent: Nowhere,
})

export const viewList = createRoute({
  getParentRoute: () => setup,
  path: 'views',
  component: lazyRouteComponent(() => import('../../automation/views/ViewsPage')),
})

export const viewEditor = createRoute({
  getParentRoute: () => setup,
  path: 'views/$saved',
  component: lazyRouteComponent(() => import('../../automation/views/ViewEditorPage')),
  notFoundComponent: Nowhere,
})

export const hooks = createRoute({
  getParentRoute: () => setup,
  path: 'webhooks',
  component: lazyRouteComponent(() => import('../../automation/hooks/HooksPage')),
})

export const hook = createRoute({
  getParentRoute: () => setup,
  path: 'webhooks/$hook',
  component: lazyRouteComponent(() => import('../../automation/hooks/HookPage')),
  notFoundComponent: Nowhere,
})

export const tokens = createRoute({
  getParentRoute: () => setup,
  path: 'tokens',
  component: lazyRouteComponent(() => import('../../accounts/TokensPage')),
})

export const oauth = createRoute({
  getParentRoute: () => setup,
  path: 'oauth',
  component: lazyRouteComponent(() => import('../../accounts/OAuthPage')),
})

export const transfers = createRoute({
  getParentRoute: () => setup,
  path: 'transfers',
  component: lazyRouteComponent(() => import('../../transfer/TransfersPage')),
})

export const groups = createRoute({
  getParentRoute: () => setup,
  path: 'groups',
  component: lazyRouteComponent(() => import('../../accounts/GroupsPage')),
})

export const fields = createRoute({
  getParentRoute: () => setup,
  path: 'fields',
  component: lazyRouteComponent(() => import('../../fields/FieldsPage')),
})

export const forms = createRoute({
  getParentRoute: () => setup,
  path: 'forms',
  component: lazyRouteComponent(() => import('../../fields/FormsPage')),
})

export const statuses = createRoute({
  getParentRoute: () => setup,
  path: 'statuses',
  component: lazyRouteComponent(() => import('../../fields/StatusesPage')),
})
