import type { CustomerId, Me, MessageId, PersonId, TicketClock, TicketId, TicketMessage } from '../api/generated/desk'
import type { Ticket } from '../api/types'

// Lawful defaults; a test says only what it is about.
export const NOON = Date.parse('2026-11-24T17:00:00Z')
export const at = (minutes: number): string => new Date(NOON + minutes * 60_000).toISOString()

export const MIA = { id: 1 as PersonId, name: 'Mia Kowalska', initials: 'MK' }
export const TOMAS = { id: 2 as PersonId, name: 'Tomás Ortega', initials: 'TO' }

export const aMe = (it: Partial<Me> = {}): Me => ({
  person: MIA,
  role: 'agent',
  permissions: ['reply', 'note', 'work', 'open_ticket', 'outbox'],
  brand: {
    key: 'bleusalt',
    name: 'Bleusalt',
    zone: 'America/New_York',
    hours: '08:00–22:00 every day',
    open: true,
    next_change: at(600),
    address: 'support@bleusalt.example.com',
  },
  undo_seconds: 10,
  release: { version: 1, hash: 'abc' },
  now: at(0),
  ...it,
})

export const aMessage = (it: Partial<TicketMessage> = {}): TicketMessage => ({
  id: 1 as MessageId,
  at: at(-60),
  kind: 'in',
  author: { kind: 'customer', id: 7, name: 'Ana Reyes', initials: 'AR' },
  channel: 'email',
  text: 'Two lines on my statement.',
  quoted: '',
  has_html: false,
  blocked_images: 0,
  to: ['support@bleusalt.example.com'],
  automatic: false,
  delivery: null,
  aside_id: null,
  attachments: [],
  ...it,
})

export const fromTomas = (it: Partial<TicketMessage> = {}): TicketMessage =>
  aMessage({ id: 9 as MessageId, kind: 'out', author: { kind: 'agent', ...TOMAS }, text: 'I have it already.', ...it })

export const aClock = (it: Partial<TicketClock> = {}): TicketClock => ({
  kind: 'first_response',
  words: 'first reply',
  round: 1,
  state: 'running',
  started_at: at(-60),
  aim_at: at(60),
  breach_at: at(120),
  ended_at: null,
  settled_at: null,
  paused_seconds: 0,
  owed_by: 'agent',
  reasons: [],
  calendar: '08:00–22:00 every day, New York',
  ...it,
})

export const allowed = (it: Partial<Ticket['allowed']> = {}): Ticket['allowed'] => ({
  reply: null,
  note: null,
  assign: null,
  solve: null,
  classify: null,
  ...it,
})

const ANA = { id: 7 as CustomerId, name: 'Ana Reyes', address: 'ana.reyes@example.com' }

export const aTicket = (it: Partial<Ticket> = {}): Ticket => ({
  id: 48207 as TicketId,
  version: 3,
  subject: 'Charged twice for the November box',
  preview: 'Two lines on my statement.',
  channel: 'email',
  customer: ANA,
  owner: MIA,
  priority: { name: 'high', rank: 2, of: 3 },
  intent: 'payment_problem',
  status: 'open',
  due: {
    kind: 'first_response',
    words: 'first reply',
    started_at: at(-60),
    aim_at: at(60),
    breach_at: at(120),
    paused: false,
  },
  unread: false,
  updated_at: at(-60),
  created_at: at(-60),
  type: null,
  tags: [],
  fields: {},
  form_id: null,
  custom_status_id: null,
  group_id: null,
  organization_id: null,
  external_id: null,
  problem_id: null,
  task_due_at: null,
  has_incidents: false,
  is_public: true,
  satisfaction: 'unoffered',
  follow_up_of: null,
  merged_into: null,
  followers: [],
  copied: [],
  next_step: { what: 'Answer the customer', role: 'agent', at: at(60) },
  clocks: [aClock()],
  messages: [aMessage()],
  log: [],
  related: [],
  allowed: allowed(),
  reply_to: ANA,
  release: 1,
  ...it,
})
