import { notFound, useParams } from '@tanstack/react-router'
import type {
  ArticleId,
  CustomerId,
  HookId,
  OrganizationId,
  OutgoingId,
  RuleId,
  RuleKind,
  TicketId,
  ViewId,
} from '../api/generated/desk'

export type QueueSearch = { q?: string; at?: TicketId }
export type TicketSearch = { view?: string; q?: string; do?: 'reply' | 'note'; panel?: PanelName }
/** What lies beside a ticket, but for its own details. */
export type PanelName = 'contact' | 'asides' | 'rules'
export type PlaybookSearch = { line?: number }
export type SearchSearch = { q?: string; of?: 'ticket' | 'user' | 'organization' | 'article' }
export type RuleSearch = { tab?: 'try' | 'history' }
export type PeopleSearch = { q?: string }
export type ArticleSearch = { locale?: string; section?: number }
export type SignInSearch = { next?: string }

/** Every address of the desk. The brand is part of each, so that two tabs may serve two brands. */
export const paths = {
  home: () => ({ to: '/' }) as const,
  signIn: (search: SignInSearch = {}) => ({ to: '/sign-in', search }) as const,
  brands: () => ({ to: '/brands' }) as const,
  queue: (brand: string, view = 'open', search: QueueSearch = {}) =>
    ({ to: '/b/$brand/queue/$view', params: { brand, view }, search }) as const,
  ticket: (brand: string, id: TicketId, search: TicketSearch = {}) =>
    ({ to: '/b/$brand/tickets/$id', params: { brand, id: String(id) }, search }) as const,
  bin: (brand: string) => ({ to: '/b/$brand/bin', params: { brand } }) as const,
  outbox: (brand: string) => ({ to: '/b/$brand/outbox', params: { brand } }) as const,
  outboxMail: (brand: string, mail: OutgoingId) =>
    ({ to: '/b/$brand/outbox/$mail', params: { brand, mail: String(mail) } }) as const,
  playbook: (brand: string, search: PlaybookSearch = {}) =>
    ({ to: '/b/$brand/playbook', params: { brand }, search }) as const,
  releases: (brand: string) => ({ to: '/b/$brand/playbook/releases', params: { brand } }) as const,
  escalation: (brand: string) => ({ to: '/b/$brand/playbook/escalation', params: { brand } }) as const,
  search: (brand: string, search: SearchSearch = {}) =>
    ({ to: '/b/$brand/search', params: { brand }, search }) as const,
  savedView: (brand: string, view: ViewId) =>
    ({ to: '/b/$brand/views/$saved', params: { brand, saved: String(view) } }) as const,
  customers: (brand: string, search: PeopleSearch = {}) =>
    ({ to: '/b/$brand/customers', params: { brand }, search }) as const,
  customer: (brand: string, customer: CustomerId) =>
    ({ to: '/b/$brand/customers/$customer', params: { brand, customer: String(customer) } }) as const,
  organizations: (brand: string, search: PeopleSearch = {}) =>
    ({ to: '/b/$brand/organizations', params: { brand }, search }) as const,
  organization: (brand: string, organization: OrganizationId) =>
    ({ to: '/b/$brand/organizations/$organization', params: { brand, organization: String(organization) } }) as const,
  rules: (brand: string, kind: RuleKind) => ({ to: '/b/$brand/setup/rules/$kind', params: { brand, kind } }) as const,
  rule: (brand: string, kind: RuleKind, rule: RuleId | 'new', search: RuleSearch = {}) =>
    ({ to: '/b/$brand/setup/rules/$kind/$rule', params: { brand, kind, rule: String(rule) }, search }) as const,
  viewList: (brand: string) => ({ to: '/b/$brand/setup/views', params: { brand } }) as const,
  viewEditor: (brand: string, view: ViewId | 'new') =>
    ({ to: '/b/$brand/setup/views/$saved', params: { brand, saved: String(view) } }) as const,
  webhooks: (brand: string) => ({ to: '/b/$brand/setup/webhooks', params: { brand } }) as const,
  webhook: (brand: string, hook: HookId | 'new') =>
    ({ to: '/b/$brand/setup/webhooks/$hook', params: { brand, hook } }) as const,
  tokens: (brand: string) => ({ to: '/b/$brand/setup/tokens', params: { brand } }) as const,
  oauthClients: (brand: string) => ({ to: '/b/$brand/setup/oauth', params: { brand } }) as const,
  transfers: (brand: string) => ({ to: '/b/$brand/setup/transfers', params: { brand } }) as const,
  groups: (brand: string) => ({ to: '/b/$brand/setup/groups', params: { brand } }) as const,
  ticketFields: (brand: string) => ({ to: '/b/$brand/setup/fields', params: { brand } }) as const,
  ticketForms: (brand: string) => ({ to: '/b/$brand/setup/forms', params: { brand } }) as const,
  ticketStatuses: (brand: string) => ({ to: '/b/$brand/setup/statuses', params: { brand } }) as const,
  articles: (brand: string, search: ArticleSearch = {}) =>
    ({ to: '/b/$brand/articles', params: { brand }, search }) as const,
  article: (brand: string, article: ArticleId | 'new', search: ArticleSearch = {}) =>
    ({ to: '/b/$brand/articles/$article', params: { brand, article: String(article) }, search }) as const,
  quarantine: (brand: string) => ({ to: '/b/$brand/quarantine', params: { brand } }) as const,
}

/** The brand on the page; empty only outside of every brand. */
export const useBrand = (): string => useParams({ strict: false }).brand ?? ''

/** A number in the place of an id; another word is no page. */
export function idOf<Id extends number>(text: string): Id {
  const id = Number(text)
  if (!Number.isSafeInteger(id)) throw notFound()
  return id as Id
}
