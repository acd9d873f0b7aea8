import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { Nowhere, Trouble } from './Trouble'
import { brand, start } from './routes/brand'
import { article, articles } from './routes/guide'
import { escalation, playbook, releases } from './routes/playbook'
import { brands, home, root, signIn } from './routes/root'
import {
  fields,
  forms,
  groups,
  hook,
  hooks,
  oauth,
  rule,
  rules,
  setup,
  statuses,
  tokens,
  transfers,
  viewEditor,
  viewList,
} from './routes/setup'
import { bin, queue, ticket } from './routes/tickets'
import { outbox, outboxMail, quarantine, trust } from './routes/trust'
import { customer, customers, desk, finding, organization, organizations, savedView } from './routes/work'

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
    trust.addChildren([quarantine, outbox.addChildren([outboxMail])]),
    desk.addChildren([finding, savedView, customers, customer, organizations, organization]),
    articles,
    article,
    setup.addChildren([
      rules,
      rule,
      viewList,
      viewEditor,
      hooks,
      hook,
      tokens,
      oauth,
      transfers,
      groups,
      fields,
      forms,
      statuses,
    ]),
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
