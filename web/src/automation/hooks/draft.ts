import type { Hook, HookWish } from '../../api/generated/desk'
import { sentence } from '../../ui/sentence'
import { words } from './words'

export const BY_RULES = 'conditional_ticket_events'
const OURS = 'qd:event-type:'

/** What can happen to a ticket that a webhook may be told. */
export const FACTS = [
  'ticket.created',
  'ticket.comment_added',
  'ticket.status_changed',
  'ticket.priority_changed',
  'ticket.agent_assignment_changed',
  'ticket.group_assignment_changed',
  'ticket.tags_changed',
  'ticket.subject_changed',
  'ticket.custom_field_changed',
  'ticket.type_changed',
  'ticket.requester_changed',
  'ticket.organization_changed',
  'ticket.satisfaction_changed',
  'ticket.merged',
  'ticket.soft_deleted',
  'ticket.undeleted',
] as const

export const factOf = (fact: string): string => OURS + fact

export const subscriptionSays = (it: string): string =>
  it === BY_RULES ? words.byRules : sentence((it.split(':').at(-1) ?? it).replace(/^ticket\./, ''))

type Authentication = 'none' | 'basic_auth' | 'bearer_token' | 'api_key'

/** `kept` leaves the credentials alone: they are never shown again. */
export type Credentials = { type: Authentication | 'kept'; data: Record<string, string> }

export type HookForm = {
  name: string
  description: string
  active: boolean
  endpoint: string
  method: string
  byRules: boolean
  facts: string[]
  authentication: Credentials
}

export const BLANK_HOOK: HookForm = {
  name: '',
  description: '',
  active: true,
  endpoint: 'https://',
  method: 'POST',
  byRules: false,
  facts: [factOf('ticket.created')],
  authentication: { type: 'none', data: {} },
}

export const hookFormOf = (hook: Hook): HookForm => ({
  name: hook.name,
  description: hook.description ?? '',
  active: hook.active,
  endpoint: hook.endpoint,
  method: hook.method,
  byRules: hook.subscriptions.includes(BY_RULES),
  facts: hook.subscriptions.filter((it) => it !== BY_RULES),
  authentication: { type: 'kept', data: {} },
})

export const hookWishOf = ({ byRules, facts, authentication, ...form }: HookForm): HookWish => ({
  ...form,
  method: byRules ? form.method : 'POST',
  format: 'json',
  headers: {},
  subscriptions: byRules ? [BY_RULES] : facts,
  ...(authentication.type === 'kept'
    ? {}
    : { authentication: { type: authentication.type, data: authentication.data } }),
})

/** A change says nothing of what the form does not know. */
export function hookChangeOf(form: HookForm): HookWish {
  const { format: _format, headers: _headers, ...wish } = hookWishOf(form)
  return wish
}
