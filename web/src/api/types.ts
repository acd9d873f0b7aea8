// The wire of /api/desk, as the server writes it: snake_case, instants as ISO 8601 in UTC.
type Branded<T, Name extends string> = T & { readonly __id: Name }

export type TicketId = Branded<number, 'ticket'>
export type MessageId = Branded<number, 'message'>
export type PersonId = Branded<number, 'person'>
export type AttachmentId = Branded<number, 'attachment'>
export type QuarantineId = Branded<number, 'quarantine'>
export type OutboxId = Branded<number, 'outbox'>
export type CustomerId = Branded<number, 'customer'>
export type GroupId = Branded<number, 'group'>
export type OrganizationId = Branded<number, 'organization'>
export type FieldId = Branded<number, 'field'>
export type FormId = Branded<number, 'form'>
export type CustomStatusId = Branded<number, 'custom status'>

export type Role = 'admin' | 'lead' | 'agent' | 'light_agent' | 'customer'

export type Brand = { key: string; name: string }

export type Welcome = {
  brands: Brand[]
  demo: null | { password: string; people: { email: string; name: string; role: Role; brand: string }[] }
}

export type Session = {
  person: { id: PersonId; name: string; email: string }
  brands: (Brand & { role: Role })[]
}

export type Me = {
  person: { id: PersonId; name: string; initials: string }
  role: Role
  permissions: string[]
  brand: Brand & { zone: string; hours: string; open: boolean; next_change: string | null; address: string }
  undo_seconds: number
  release: { version: number | string; hash: string } | null
}

export type ViewCount = { key: string; title: string; count: number; late: number }

export type Status = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed'

export type Person = { id: PersonId; name: string; initials: string }
export type Agent = Person & { role: Role }

export type Due = {
  kind: string
  words: string
  started_at: string
  aim_at: string
  breach_at: string
  paused: boolean
}

export type TicketRow = {
  id: TicketId
  version: number
  subject: string
  preview: string
  channel: string
  customer: { id: CustomerId; name: string; address: string | null }
  owner: Person | null
  priority: { name: string; rank: number; of: number }
  intent: string | null
  status: Status
  due: Due | null
  unread: boolean
  updated_at: string
  created_at: string
}

export type TicketPage = {
  tickets: TicketRow[]
  total: number
  late: number
  next: string | null
  now: string
}

export type Reason = { source: string; rule: string; aim_at: string; breach_at: string; binds: boolean }

export type Clock = {
  kind: string
  words: string
  round: number
  state: 'running' | 'paused' | 'kept' | 'missed' | 'dropped'
  started_at: string
  aim_at: string
  breach_at: string
  ended_at: string | null
  paused_seconds: number
  owed_by: string
  reasons: Reason[]
  calendar: string
}

export type DeliveryState = 'held' | 'queued' | 'sending' | 'sent' | 'failed' | 'bounced' | 'withdrawn'

export type Attachment = { id: AttachmentId; name: string; size: number; media_type: string }

export type Message = {
  id: MessageId
  at: string
  kind: 'in' | 'out' | 'note'
  author: { kind: 'customer' | 'agent' | 'system'; id: number | null; name: string; initials: string }
  channel: string
  text: string
  /** The tail of older mail it was written above. */
  quoted?: string
  has_html: boolean
  blocked_images: number
  to: string[]
  automatic: boolean
  delivery: null | { state: DeliveryState; release_at: string | null; error: string | null }
  /** The side conversation that it belongs to. */
  aside_id: number | null
  attachments: Attachment[]
}

export type LogEntry = { seq: number; at: string; kind: string; words: string; actor: string | null; cause: string }

export type Action = 'reply' | 'note' | 'assign' | 'solve' | 'classify'

export type NextStep = { what: string; role: string; at: string }

export type TicketType = 'question' | 'problem' | 'incident' | 'task'

export type FieldValue = string | number | boolean | string[]

/** Everything else that a change may say of a ticket. */
export type About = {
  type: TicketType | null
  tags: string[]
  fields: Record<string, FieldValue>
  form_id: FormId | null
  custom_status_id: CustomStatusId | null
  group_id: GroupId | null
  organization_id: OrganizationId | null
  external_id: string | null
  problem_id: TicketId | null
  task_due_at: string | null
  has_incidents: boolean
  is_public: boolean
  satisfaction: string
  follow_up_of: TicketId | null
  merged_into: TicketId | null
  followers: CustomerId[]
  copied: CustomerId[]
}

export type Ticket = TicketRow &
  About & {
    next_step: NextStep | null
    clocks: Clock[]
    messages: Message[]
    log: LogEntry[]
    related: { id: TicketId; subject: string; why: string }[]
    allowed: Partial<Record<Action, string | null>>
    reply_to: { name: string; address: string } | null
  }

export type Said = { message: Message; ticket: Ticket }

export type Then = 'stay' | 'pending' | 'solve'

export type Change = {
  version: number
  owner_id?: PersonId
  priority?: string
  intent?: string
  status?: Status
  subject?: string
  type?: TicketType
  add_tags?: string[]
  remove_tags?: string[]
  fields?: Record<string, FieldValue | null>
} & Partial<
  Pick<
    About,
    | 'form_id'
    | 'custom_status_id'
    | 'group_id'
    | 'organization_id'
    | 'external_id'
    | 'problem_id'
    | 'task_due_at'
    | 'followers'
    | 'copied'
  >
>

/** What somebody wants changed, whichever version it is said of. */
export type Wanted = Omit<Change, 'version'>

export type Opening = {
  subject: string
  text: string
  customer: { email: string; name: string }
  channel: string
  intent?: string
  priority?: string
  follow_up_of?: TicketId
}

export type Playbook = {
  version: number | string
  hash: string
  released_at: string
  author: string
  intents: { key: string; kind: string; priority: string; tier: string }[]
  priorities: string[]
  hours: string
}

export type Quarantined = {
  id: QuarantineId
  received_at: string
  from: string | null
  to: string[]
  subject: string | null
  reason: string
  code: string
  size: number
  attempts: number
}

export type Redriven = { state: string; ticket_id: TicketId | null; reason?: string | null }

export type OutboxMail = {
  id: OutboxId
  at: string
  from: string
  to: string
  subject: string
  state: DeliveryState
  attempts: number
  ticket_id: TicketId | null
  error: string | null
}

export type OutboxMailShown = { mail: OutboxMail; headers: [string, string][]; text: string }

/** What `stale` brings along: the ticket as it is now. */
export type Stale = { current: Ticket }
