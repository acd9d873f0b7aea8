import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router'
import {
  agentsQuery,
  meQuery,
  outboxMailQuery,
  outboxQuery,
  playbookQuery,
  quarantineQuery,
  sessionQuery,
  ticketQuery,
  ticketsQuery,
  viewsQuery,
  welcomeQuery,
} from '../api/queries'
import { binQuery } from '../api/bin'
import { liveQuery, publishedQuery, releasesQuery } from '../api/playbook'
import type { OutgoingId, TicketId } from '../api/generated/desk'
import { Pending } from './Pending'
import { Root } from './Root'
import { SetupLayout } from './SetupLayout'
import { Shell } from './Shell'
import { Nowhere, Trouble } from './Trouble'
import { WorkLayout } from './WorkLayout'
import {
  type ArticleSearch,
  type PanelName,
  type PeopleSearch,
  type PlaybookSearch,
  type QueueSearch,
  type RuleSearch,
  type SearchSearch,
  type SignInSearch,
  type TicketSearch,
  paths,
} from './paths'

type Search = Record<string, unknown>
const word = (it: unknown): string | undefined => (it === undefined || it === '' ? undefined : String(it))
const present = <T extends object>(it: T) =>
  Object.fromEntries(Object.entries(it).filter((entry) => entry[1] !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
const PANELS: readonly PanelName[] = ['contact', 'asides', 'rules']
const oneOf = <T extends string>(it: unknown, known: readonly T[]): T | undefined => known.find((each) => each === it)
const idOf = (text: string): number => {
  const id = Number(text)
  if (!Number.isSafeInteger(id)) throw notFound()
  return id
}

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Root, notFoundComponent: Nowhere })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery())
    if (!session) throw redirect(paths.signIn())
    const [first, ...others] = session.brands
    throw redirect(first && others.length === 0 ? paths.queue(first.key) : paths.brands())
  },
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Search): SignInSearch => present({ next: word(search['next']) }),
  loader: ({ context }) => context.queries.ensureQueryData(welcomeQuery()),
  component: lazyRouteComponent(() => import('../accounts/SignInPage')),
})

const brands = createRoute({
  getParentRoute: () => root,
  path: '/brands',
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery())
    if (!session) throw redirect(paths.signIn())
  },
  component: lazyRouteComponent(() => import('../accounts/BrandsPage')),
})

const brand = createRoute({
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
})

const start = createRoute({
  getParentRoute: () => brand,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect(paths.queue(params.brand))
  },
})

const queue = createRoute({
  getParentRoute: () => brand,
  path: 'queue/$view',
  validateSearch: (search: Search): QueueSearch =>
    present({ q: word(search['q']), at: search['at'] === undefined ? undefined : (Number(search['at']) as TicketId) }),
  loaderDeps: ({ search }) => ({ q: search.q }),
  loader: ({ context: { queries }, params, deps }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(ticketsQuery(params.brand, params.view, deps.q)),
      queries.ensureQueryData(agentsQuery(params.brand)),
    ]),
  component: lazyRouteComponent(() => import('../tickets/QueuePage')),
})

const ticket = createRoute({
  getParentRoute: () => brand,
  path: 'tickets/$id',
  validateSearch: (search: Search): TicketSearch =>
    present({
      view: word(search['view']),
      q: word(search['q']),
      do: search['do'] === 'reply' || search['do'] === 'note' ? search['do'] : undefined,
      panel: PANELS.find((it) => it === search['panel']),
    }),
  loaderDeps: ({ search }) => ({ view: search.view ?? 'open', q: search.q }),
  loader: ({ context: { queries }, params, deps }) =>
    Promise.all([
      queries.ensureQueryData(ticketQuery(params.brand, idOf(params.id) as TicketId)),
      queries.ensureInfiniteQueryData(ticketsQuery(params.brand, deps.view, deps.q)),
      queries.ensureQueryData(agentsQuery(params.brand)),
      queries.ensureQueryData(playbookQuery(params.brand)),
    ]),
  component: lazyRouteComponent(() => import('../tickets/TicketPage')),
})

const bin = createRoute({
  getParentRoute: () => brand,
  path: 'bin',
  loader: ({ context, params }) => context.queries.ensureInfiniteQueryData(binQuery(params.brand)),
  component: lazyRouteComponent(() => import('../tickets/moves/BinPage')),
})

const quarantine = createRoute({
  getParentRoute: () => brand,
  path: 'quarantine',
  loader: ({ context, params }) => context.queries.ensureQueryData(quarantineQuery(params.brand)),
  component: lazyRouteComponent(() => import('../channels/QuarantinePage')),
})

const outbox = createRoute({
  getParentRoute: () => brand,
  path: 'outbox',
  loader: ({ context, params }) => context.queries.ensureQueryData(outboxQuery(params.brand)),
  component: lazyRouteComponent(() => import('../channels/OutboxPage')),
})

const outboxMail = createRoute({
  getParentRoute: () => outbox,
  path: '$mail',
  loader: ({ context, params }) =>
    context.queries.ensureQueryData(outboxMailQuery(params.brand, idOf(params.mail) as OutgoingId)),
  component: lazyRouteComponent(() => import('../channels/OutboxMailPage')),
})

const playbook = createRoute({
  getParentRoute: () => brand,
  path: 'playbook',
  validateSearch: (search: Search): PlaybookSearch =>
    present({ line: Number.isSafeInteger(Number(search['line'])) ? Number(search['line']) : undefined }),
  loader: ({ context, params }) => context.queries.ensureQueryData(liveQuery(params.brand)),
  component: lazyRouteComponent(() => import('../playbook/EditorPage')),
})

const releases = createRoute({
  getParentRoute: () => brand,
  path: 'playbook/releases',
  loader: ({ context, params }) => context.queries.ensureQueryData(releasesQuery(params.brand)),
  component: lazyRouteComponent(() => import('../playbook/ReleasesPage')),
})

const escalation = createRoute({
  getParentRoute: () => brand,
  path: 'playbook/escalation',
  loader: ({ context, params }) => context.queries.ensureQueryData(publishedQuery(params.brand)),
  component: lazyRouteComponent(() => import('../playbook/EscalationPage')),
})

const desk = createRoute({ getParentRoute: () => brand, id: 'desk', component: WorkLayout })

const finding = createRoute({
  getParentRoute: () => desk,
  path: 'search',
  validateSearch: (search: Search): SearchSearch =>
    present({ q: word(search['q']), of: oneOf(search['of'], ['ticket', 'user', 'organization', 'article']) }),
  component: lazyRouteComponent(() => import('../search/SearchPage')),
})

const savedView = createRoute({
  getParentRoute: () => desk,
  path: 'views/$saved',
  component: lazyRouteComponent(() => import('../automation/SavedViewPage')),
})

const setup = createRoute({ getParentRoute: () => brand, path: 'setup', component: SetupLayout })

const rules = createRoute({
  getParentRoute: () => setup,
  path: 'rules/$kind',
  component: lazyRouteComponent(() => import('../automation/RulesPage')),
})

const rule = createRoute({
  getParentRoute: () => setup,
  path: 'rules/$kind/$rule',
  validateSearch: (search: Search): RuleSearch => present({ tab: oneOf(search['tab'], ['try', 'history']) }),
  component: lazyRouteComponent(() => import('../automation/RulePage')),
})

const viewList = createRoute({
  getParentRoute: () => setup,
  path: 'views',
  component: lazyRouteComponent(() => import('../automation/ViewsPage')),
})

const viewEditor = createRoute({
  getParentRoute: () => setup,
  path: 'views/$saved',
  component: lazyRouteComponent(() => import('../automation/ViewEditorPage')),
})

const hooks = createRoute({
  getParentRoute: () => setup,
  path: 'webhooks',
  component: lazyRouteComponent(() => import('../automation/HooksPage')),
})

const hook = createRoute({
  getParentRoute: () => setup,
  path: 'webhooks/$hook',
  component: lazyRouteComponent(() => import('../automation/HookPage')),
})

const tokens = createRoute({
  getParentRoute: () => setup,
  path: 'tokens',
  component: lazyRouteComponent(() => import('../accounts/TokensPage')),
})

const oauth = createRoute({
  getParentRoute: () => setup,
  path: 'oauth',
  component: lazyRouteComponent(() => import('../accounts/OAuthPage')),
})

const groups = createRoute({
  getParentRoute: () => setup,
  path: 'groups',
  component: lazyRouteComponent(() => import('../accounts/GroupsPage')),
})

const people = { validateSearch: (search: Search): PeopleSearch => present({ q: word(search['q']) }) }

const customers = createRoute({
  getParentRoute: () => desk,
  path: 'customers',
  ...people,
  component: lazyRouteComponent(() => import('../customers/CustomersPage')),
})

const customer = createRoute({
  getParentRoute: () => desk,
  path: 'customers/$customer',
  component: lazyRouteComponent(() => import('../customers/CustomerPage')),
})

const organizations = createRoute({
  getParentRoute: () => desk,
  path: 'organizations',
  ...people,
  component: lazyRouteComponent(() => import('../customers/OrganizationsPage')),
})

const organization = createRoute({
  getParentRoute: () => desk,
  path: 'organizations/$organization',
  component: lazyRouteComponent(() => import('../customers/OrganizationPage')),
})

const fields = createRoute({
  getParentRoute: () => setup,
  path: 'fields',
  component: lazyRouteComponent(() => import('../fields/FieldsPage')),
})

const forms = createRoute({
  getParentRoute: () => setup,
  path: 'forms',
  component: lazyRouteComponent(() => import('../fields/FormsPage')),
})

const statuses = createRoute({
  getParentRoute: () => setup,
  path: 'statuses',
  component: lazyRouteComponent(() => import('../fields/StatusesPage')),
})

const guide = {
  validateSearch: (search: Search): ArticleSearch =>
    present({
      locale: word(search['locale']),
      section:
        Number.isSafeInteger(Number(search['section'])) && search['section'] ? Number(search['section']) : undefined,
    }),
}

const articles = createRoute({
  getParentRoute: () => brand,
  path: 'articles',
  ...guide,
  component: lazyRouteComponent(() => import('../knowledge/ArticlesPage')),
})

const article = createRoute({
  getParentRoute: () => brand,
  path: 'articles/$article',
  ...guide,
  component: lazyRouteComponent(() => import('../knowledge/ArticlePage')),
})

const tree = root.addChildren([
  home,
  signIn,
  brands,
  brand.addChildren([
    start,
    queue,
    ticket,
    bin,
    playbook,
    releases,
    escalation,
    quarantine,
    outbox.addChildren([outboxMail]),
    desk.addChildren([finding, savedView, customers, customer, organizations, organization]),
    articles,
    article,
    setup.addChildren([rules, rule, viewList, viewEditor, hooks, hook, tokens, oauth, groups, fields, forms, statuses]),
  ]),
])

export const newRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    // The query cache decides what is fresh; the router asks it each time.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 200,
    defaultErrorComponent: Trouble,
    defaultNotFoundComponent: Nowhere,
    scrollRestoration: false,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
