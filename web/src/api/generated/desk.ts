// Generated from docs/openapi/desk.json by `npm run api`. Do not edit.

type Branded<T, Name extends string> = T & { readonly __id: Name }

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What goes along with a call: the rest of the address, a body as JSON or as a file, and the way to give up. */
export type Said = { query?: object | undefined; body?: unknown; signal?: AbortSignal | undefined }

/** How a call is made. */
export type Ask = <T>(method: Method, path: string, said: Said) => Promise<T>

/** What was asked, as the end of an address; what is undefined or empty is not said. */
export const query = (said: object = {}): string => {
  const kept = Object.entries(said).filter(([, it]) => it !== undefined && it !== null && it !== '')
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept.map(([key, it]) => [key, String(it)]))}`
}

/** Why the desk said no (RFC 9457): a stable code to act on, and a sentence to show. A refusal may carry more, such as what is wrong with each attribute. */
export type Problem = {
  type?: string
  title: string
  status: number
  detail?: string
  instance?: string
  code: string
}

/** Customers and agents are people; the system is the desk itself: its timers, its mail. */
export type ActorKind = 'customer' | 'agent' | 'system'

/** Names one address or number of one customer. */
export type AddressId = Branded<number, 'AddressId'>

/** Where it leads. */
export type AddressKind = 'email' | 'phone'

export type AddressProof = {
  token: string
}

export type AddressWish = {
  kind?: AddressKind | null
  value: string
  verified?: boolean | null
}

export type Agent = {
  id: PersonId
  name: string
  initials: string
  role: Role
}

/** A token as its owner sees it later; the secret itself is shown once. */
export type ApiToken = {
  id: number
  name: string
  scopes: string[]
  created_at: string
  expires_at: string
  used_at: string | null
}

/** A new token with its secret. */
export type ApiTokenIssued = {
  id: number
  token: string
}

export type Article = {
  id: number
  section_id: number
  author_id: number | null
  title: string
  body: string
  locale: string
  source_locale: string
  draft: boolean
  outdated: boolean
  outdated_locales: string[]
  promoted: boolean
  position: number
  comments_disabled: boolean
  labels: string[]
  content_tag_ids: number[]
  user_segment_ids: number[]
  permission_group_id: number
  vote_sum: number
  vote_count: number
  created_at: string
  updated_at: string
  edited_at: string
  may_edit: boolean
  may_publish: boolean
}

export type ArticleFile = {
  id: number
  name: string
  media_type: string
  size: number
  inline: boolean
  created_at: string
}

/** Names one file of an article. */
export type ArticleFileId = Branded<number, 'ArticleFileId'>

export type ArticleFinds = {
  finds: ArticleFound[]
  count: number
  page: number
  per_page: number
}

export type ArticleFound = {
  article: Article
  snippet: string
}

/** Names one article of one brand. */
export type ArticleId = Branded<number, 'ArticleId'>

export type ArticleList = {
  articles: Article[]
  count: number
  page: number
  per_page: number
}

export type ArticleTranslation = {
  id: number
  locale: string
  title: string
  body: string
  draft: boolean
  outdated: boolean
  version: number
  updated_at: string
}

export type ArticleVersion = {
  version: number
  title: string
  body: string
  draft: boolean
  outdated: boolean
  at: string
  person: PersonId
}

export type ArticleWish = {
  locale?: string | null
  title?: string | null
  body?: string | null
  draft?: boolean | null
  outdated?: boolean | null
  section_id?: number | null
  promoted?: boolean | null
  position?: number | null
  comments_disabled?: boolean | null
  labels?: (string | null)[] | null
  content_tag_ids?: (number | null)[] | null
  user_segment_ids?: (number | null)[] | null
  permission_group_id?: number | null
}

export type Aside = {
  id: AsideId
  ticket_id: TicketId
  subject: string
  open: boolean
  guests: AsideGuest[]
  messages: number
  created_at: string
  updated_at: string
}

export type AsideBeginning = {
  subject?: string | null
  guests: AsideGuestWish[]
  text: string
}

export type AsideGuest = {
  email: string
  name: string
}

export type AsideGuestWish = {
  email: string
  name?: string | null
}

/** Names one conversation with a third party beside a ticket. */
export type AsideId = Branded<number, 'AsideId'>

export type AsideWords = {
  text: string
}

/** Names one file that came or went with a message. */
export type AttachmentId = Branded<number, 'AttachmentId'>

export type Bin = {
  tickets: Binned[]
  count: number
}

/** The words to take out of the message. */
export type BinRedaction = {
  text: string
}

export type Binned = {
  id: TicketId
  subject: string
  deleted_at: string
  status_before: Status
}

export type BreakerState = 'closed' | 'open' | 'half_open'

export type Bulk = {
  id: BulkId
  state: BulkState
  total: number
  done: number
  unchanged: number
  refused: number
  undone: number
  asked_at: string
  ended_at: string | null
}

/** Names one change of many tickets. */
export type BulkId = Branded<number, 'BulkId'>

export type BulkItem = {
  ticket_id: TicketId
  state: BulkItemState
  code: string | null
  why: string | null
}

/** Kept: what it changed was changed again since, and is not taken back. */
export type BulkItemState = 'waiting' | 'done' | 'unchanged' | 'refused' | 'undone' | 'kept'

/** Undoing: it is being taken back. */
export type BulkState = 'running' | 'done' | 'undoing' | 'undone'

/** One edit and the tickets it is for. */
export type BulkWish = {
  ids: TicketId[]
  edit: Edit
}

export type Case = {
  id: CaseId | null
  customer_id: CustomerId
  intent: string | null
  opened_at: string
  closed_at: string | null
  reopened: number
  spans: CaseSpan[]
}

export type CaseBeginning = {
  from?: MessageId | null
}

/** Names one case. */
export type CaseId = Branded<number, 'CaseId'>

export type CaseJoin = {
  ticket_id: TicketId
}

export type CaseSaid = {
  id: MessageId
  ticket_id: TicketId
  at: string
  kind: MessageKind
  channel: string
  author: string
  text: string
}

export type CaseSpan = {
  ticket_id: TicketId
  from: MessageId
  until: MessageId | null
}

/** Names one category of one brand. */
export type CategoryId = Branded<number, 'CategoryId'>

export type CategoryWish = {
  name?: string | null
  position?: number | null
}

export type ChangeEffect = 'stricter' | 'looser' | 'neutral'

export type CheckChange = {
  section: string
  path: string
  line: number
  sentence: string
  effect: ChangeEffect
}

export type CheckDifference = {
  from_version: number
  changes: CheckChange[]
  tickets: CheckTickets
}

export type CheckDraft = {
  source?: string | null
  file?: string | null
  contact?: string | null
}

export type CheckEdit = {
  source?: string | null
  path?: string | null
  value?: string | null
}

export type CheckEdited = {
  source: string
}

export type CheckTickets = {
  open: number
  would_turn_red: number
  sentence: string
}

export type Checked = {
  findings: Finding[]
  more: number
  meaning: Meaning | null
}

/** Without a title its value is a word that everybody has. */
export type Choice = {
  value: string
  title: string | null
}

export type ClockState = 'running' | 'paused' | 'kept' | 'missed' | 'dropped'

/** Names one comment on an article. */
export type CommentId = Branded<number, 'CommentId'>

/** Names one status that a brand made for itself. */
export type CustomStatusId = Branded<number, 'CustomStatusId'>

export type CustomerAddress = {
  id: AddressId
  kind: AddressKind
  value: string
  primary: boolean
  verified: boolean
  created_at: string
}

/** Names one customer of one brand. */
export type CustomerId = Branded<number, 'CustomerId'>

export type CustomerInside = {
  person: PersonId | null
  external_id: string | null
  alias: string | null
  details: string | null
  notes: string | null
  signature: string | null
  tags: string[]
  fields: Record<string, unknown>
  suspended: boolean
  deleted_at: string | null
  scrubbed_at: string | null
  merged_into: CustomerId | null
}

export type CustomerMerge = {
  into: CustomerId
}

export type CustomerProfile = {
  id: CustomerId
  name: string
  email: string | null
  phone: string | null
  locale: string | null
  time_zone: string | null
  organization: OrganizationId | null
  role: Role
  verified: boolean
  active: boolean
  created_at: string
  updated_at: string
  inside: CustomerInside | null
}

/** A customer as they are wanted; what is left out stays as it is, and null clears. */
export type CustomerWish = {
  name?: string | null
  email?: string | null
  phone?: string | null
  external_id?: string | null
  alias?: string | null
  locale?: string | null
  time_zone?: string | null
  details?: string | null
  notes?: string | null
  signature?: string | null
  tags?: string[] | null
  additional_tags?: string[] | null
  remove_tags?: string[] | null
  fields?: Record<string, unknown> | null
  suspended?: boolean | null
  verified?: boolean | null
  organization_id?: OrganizationId | null
  role?: Role | null
}

/** `kind` says what its value is made of. */
export type DefinitionAct = {
  field: string
  title: string | null
  kind: string
  choices: Choice[]
}

/** `title` is that of a field of the brand's own; without choices any value of the kind will do. */
export type DefinitionAsk = {
  field: string
  title: string | null
  kind: Kind
  operators: DefinitionOperator[]
  choices: Choice[]
}

export type DefinitionOperator = {
  operator: Operator
  takes_value: boolean
}

export type Definitions = {
  conditions: DefinitionAsk[]
  actions: DefinitionAct[]
}

/** How far an outgoing message has come. Held: it may still be undone. Sending: handed over, not yet confirmed. */
export type Delivery = 'held' | 'queued' | 'sending' | 'sent' | 'failed' | 'bounced' | 'withdrawn'

/** Someone to sign in as. */
export type DemoSignInDemoPerson = {
  email: string
  name: string
  role: Role
  brand: string
}

/** The invented people, and the one password that they share. */
export type DemoSignInOffer = {
  password: string
  people: DemoSignInDemoPerson[]
}

export type Draft = {
  ticket_id: TicketId
  kind: DraftKind
  text: string
  version: number
  saved_at: string
}

/** What it is to become. */
export type DraftKind = 'reply' | 'note'

/** The text, and the version of the ticket that it answers. */
export type DraftWish = {
  text: string
  version?: number | null
}

/** What may be said of a ticket; what is left out stays as it is, and null clears. */
export type Edit = {
  subject?: string | null
  external_id?: string | null
  priority?: string | null
  intent?: string | null
  status?: Status | null
  type?: TicketType | null
  task_due_at?: string | null
  owner_id?: PersonId | null
  group_id?: GroupId | null
  organization_id?: OrganizationId | null
  requester_id?: CustomerId | null
  form_id?: FormId | null
  custom_status_id?: CustomStatusId | null
  problem_id?: TicketId | null
  followers?: CustomerId[] | null
  copied?: CustomerId[] | null
  tags?: string[] | null
  add_tags?: string[] | null
  remove_tags?: string[] | null
  fields?: Record<string, unknown> | null
  comment?: EditComment | null
}

/** A comment that goes with a change; one that is public leaves at once. */
export type EditComment = {
  text: string
  public?: boolean | null
  key?: string | null
}

export type Field = {
  id: FieldId
  type: FieldType
  title: string
  description: string
  position: number
  active: boolean
  required: boolean
  portal: FieldPortal
  pattern: string | null
  tag: string | null
  target: string | null
  options: FieldOption[]
}

export type FieldDefinitions = {
  fields: Field[]
  forms: FieldForm[]
  statuses: FieldStatus[]
}

export type FieldForm = {
  id: FormId
  name: string
  display_name: string
  position: number
  active: boolean
  standard: boolean
  end_user_visible: boolean
  fields: FieldId[]
}

/** A form as it is wanted; what is left out stays as it is. */
export type FieldFormWish = {
  name?: string | null
  display_name?: string | null
  position?: number | null
  active?: boolean | null
  default?: boolean | null
  end_user_visible?: boolean | null
  fields?: FieldId[] | null
}

/** Names one custom field of a brand's tickets. */
export type FieldId = Branded<number, 'FieldId'>

export type FieldOption = {
  id: number
  name: string
  value: string
  preset: boolean
}

export type FieldOptionWish = {
  name: string
  value?: string | null
  default?: boolean | null
}

export type FieldPortal = {
  title: string
  visible: boolean
  editable: boolean
  required: boolean
}

export type FieldStatus = {
  id: CustomStatusId
  category: Status
  agent_label: string
  end_user_label: string
  active: boolean
  standard: boolean
}

/** A status as it is wanted; its category is for good. */
export type FieldStatusWish = {
  status_category?: Status | null
  agent_label?: string | null
  end_user_label?: string | null
  description?: string | null
  end_user_description?: string | null
  active?: boolean | null
  default?: boolean | null
}

/** What sort of thing a field holds; the first ones are every ticket's own, and each brand has one of them. */
export type FieldType = 'subject' | 'description' | 'status' | 'tickettype' | 'priority' | 'group' | 'assignee' | 'custom_status' | 'text' | 'textarea' | 'checkbox' | 'date' | 'integer' | 'decimal' | 'regexp' | 'partialcreditcard' | 'multiselect' | 'tagger' | 'lookup'

/** A field as it is wanted; what is left out stays as it is. */
export type FieldWish = {
  type?: FieldType | null
  title?: string | null
  description?: string | null
  position?: number | null
  active?: boolean | null
  required?: boolean | null
  title_in_portal?: string | null
  visible_in_portal?: boolean | null
  editable_in_portal?: boolean | null
  required_in_portal?: boolean | null
  pattern?: string | null
  tag?: string | null
  target?: string | null
  options?: FieldOptionWish[] | null
}

export type FillText = {
  ticket_id: TicketId
  template: string
}

export type Filled = {
  text: string
  missing: string[]
}

/** A finding on the wire; `waived` says until when it is accepted, and why. */
export type Finding = {
  rule: string
  level: FindingLevel
  path: string
  line: number
  column: number
  what: string
  advice: string
  waived: FindingWaived | null
}

export type FindingLevel = 'error' | 'warning' | 'info'

export type FindingWaived = {
  until: string
  because: string
}

/** Names one form of a brand's tickets. */
export type FormId = Branded<number, 'FormId'>

/** One program that a person let in. */
export type GrantGiven = {
  id: number
  client: string
  name: string
  scopes: string[]
  created_at: string
}

export type Group = {
  id: GroupId
  name: string
  description: string
  is_default: boolean
  is_public: boolean
  created_at: string
  updated_at: string
}

/** Names one group of one brand's staff. */
export type GroupId = Branded<number, 'GroupId'>

export type GroupJoin = {
  is_default?: boolean | null
}

export type GroupMember = {
  person: PersonId
  is_default: boolean
}

/** A group as it is wanted; what is left out stays as it is. */
export type GroupWish = {
  name?: string | null
  description?: string | null
  default?: boolean | null
  is_public?: boolean | null
}

/** A webhook and its calls on the native wire. */
export type Hook = {
  id: HookId
  name: string
  description: string | null
  active: boolean
  endpoint: string
  method: string
  format: HookTargetFormat
  headers: Record<string, string>
  subscriptions: string[]
  authentication: HookAuthentication | null
  created_at: string
  created_by: PersonId
  updated_at: string
  updated_by: PersonId
}

export type HookAttempt = {
  number: number
  started_at: string
  ended_at: string
  result: HookOutcome
}

export type HookAuthentication = {
  type: string
  data: Record<string, string>
}

export type HookBody = {
  body?: string | null
}

/** `until` is when it is called again, unless it is closed. */
export type HookCircuit = {
  state: BreakerState
  tried: number
  failed: number
  until: string | null
}

/** Names one webhook of a brand; a ULID, as the dialect's clients expect. */
export type HookId = Branded<string, 'HookId'>

export type HookInvocation = {
  id: InvocationId
  ticket_id: TicketId | null
  type: string
  cause: string
  state: InvocationState
  attempts: number
  created_at: string
  next_at: string | null
  ended_at: string | null
  body: string
}

export type HookInvocations = {
  invocations: HookInvocation[]
  after: string | null
}

export type HookOutcome = {
  outcome: string
  status: number | null
  answer: string
}

export type HookSecret = {
  algorithm: string
  secret: string
}

/** What the body is. */
export type HookTargetFormat = 'json' | 'xml' | 'form_encoded'

/** What somebody wants a webhook to be, on the native wire; what is not said is left as it is. */
export type HookWish = {
  name?: string | null
  description?: string | null
  active?: boolean | null
  endpoint?: string | null
  method?: string | null
  format?: string | null
  headers?: Record<string, string> | null
  subscriptions?: string[] | null
  authentication?: HookWishAuthentication | null
}

/** The type `none` takes an authentication away. */
export type HookWishAuthentication = {
  type?: string | null
  data?: Record<string, string> | null
}

/** B-01: transactional goes to the fastest free agent, high touch keeps one owner. */
export type IntentKind = 'transactional' | 'high_touch'

/** Names one thing told to one webhook, however often it takes; the receiver knows a repetition by it. */
export type InvocationId = Branded<string, 'InvocationId'>

/** Where it is on its way. */
export type InvocationState = 'waiting' | 'sending' | 'delivered' | 'failed'

/** What a field holds, and so which questions make sense of it. */
export type Kind = 'status' | 'priority' | 'choice' | 'score' | 'reference' | 'person' | 'role' | 'tags' | 'words' | 'text' | 'number' | 'flag' | 'option' | 'options' | 'date' | 'moment' | 'hours'

export type MacroUseAnswer = {
  text: string
  html: boolean
  is_public: boolean
}

/** What was done, and under which number it can be undone. */
export type MacroUseApplied = {
  done: MacroUsePreview
  change: number | null
}

export type MacroUseApply = {
  version?: number | null
}

export type MacroUseDiff = {
  field: string
  from: string
  to: string
}

export type MacroUsePreview = {
  changes: MacroUseDiff[]
  answer: MacroUseAnswer | null
  missing: string[]
}

export type Me = {
  person: MePerson
  role: Role
  permissions: Permission[]
  brand: MeBrand
  undo_seconds: number
  release: MeRelease
  now: string
}

export type MeBrand = {
  key: string
  name: string
  zone: string
  hours: string
  open: boolean
  next_change: string | null
  address: string
}

export type MePerson = {
  id: PersonId
  name: string
  initials: string
}

export type MeRelease = {
  version: number
  hash: string
}

/** What a playbook means, on the wire: its week, its promises, who carries them, and one contact walked through. */
export type Meaning = {
  brand: string
  zone: string
  version: number
  week: MeaningWeek
  ladder: Rung[]
  matrix: MeaningCarrier[]
  triggers: MeaningTrigger[]
  example: WalkThrough
}

export type MeaningCarrier = {
  priority: string
  line: number
  owner: string
  then: string | null
  stakeholders: string[]
  executives: string[]
}

export type MeaningRow = {
  name: string
  kind: WeekStripKind
  zone: string
  active: boolean
  line: number
  windows: Stretch[]
}

export type MeaningTrigger = {
  when: string
  raise_to: string | null
  tell: string | null
  line: number
}

export type MeaningWeek = {
  rows: MeaningRow[]
  holes: Stretch[]
  open_minutes: number
}

/** Which tickets end in this one, and what is said there and here. */
export type Merge = {
  ids: TicketId[]
  target_comment?: string | null
  target_comment_is_public?: boolean | null
  source_comment?: string | null
  source_comment_is_public?: boolean | null
}

export type MergeLink = {
  other_id: TicketId
  why?: string | null
}

export type MergeSplit = {
  messages: MessageId[]
  subject?: string | null
}

/** Names one message of a ticket. */
export type MessageId = Branded<number, 'MessageId'>

/** From the customer, to the customer, or among ourselves. */
export type MessageKind = 'in' | 'out' | 'note'

/** A release that is live now, and what was noticed on the way. */
export type NewRelease = {
  version: number
  hash: string
  file: string
  author: string
  approver: string | null
  reason: string
  released_at: string
  live: boolean
  findings: Finding[]
}

/** Without scopes a token may what its person may; without days it lasts a year. */
export type NewToken = {
  name?: string | null
  scopes?: string[] | null
  days?: number | null
}

export type OAuthClient = {
  id: number
  identifier: string
  name: string
  description: string
  confidential: boolean
  redirect_uris: string[]
  scopes: string[]
  secret: string | null
}

/** A client is confidential and may ask for read and write, unless it says otherwise. */
export type OAuthClientClientWish = {
  identifier?: string | null
  name?: string | null
  description?: string | null
  confidential?: boolean | null
  redirect_uris?: string[] | null
  scopes?: string[] | null
}

/** How a condition asks, by the word that is written. */
export type Operator = 'is' | 'is_not' | 'less_than' | 'greater_than' | 'includes' | 'not_includes' | 'present' | 'not_present' | 'changed' | 'not_changed' | 'value' | 'not_value' | 'value_previous' | 'not_value_previous' | 'is_business_hours' | 'less_than_business_hours' | 'greater_than_business_hours'

export type Organization = {
  id: OrganizationId
  name: string
  shared_tickets: boolean
  shared_comments: boolean
  created_at: string
  updated_at: string
  inside: OrganizationInside | null
}

/** Names one organization of one brand's customers. */
export type OrganizationId = Branded<number, 'OrganizationId'>

export type OrganizationInside = {
  external_id: string | null
  domain_names: string[]
  details: string | null
  notes: string | null
  group: GroupId | null
  tags: string[]
  fields: Record<string, unknown>
}

export type OrganizationJoin = {
  is_default?: boolean | null
}

export type OrganizationMember = {
  customer: CustomerId
  is_default: boolean
  created_at: string
}

/** An organization as it is wanted; what is left out stays as it is, and null clears. */
export type OrganizationWish = {
  name?: string | null
  external_id?: string | null
  details?: string | null
  notes?: string | null
  shared_tickets?: boolean | null
  shared_comments?: boolean | null
  group_id?: GroupId | null
  domain_names?: string[] | null
  tags?: string[] | null
  additional_tags?: string[] | null
  remove_tags?: string[] | null
  fields?: Record<string, unknown> | null
}

export type OutboxMail = {
  mail: OutboxRow
  headers: string[][]
  text: string
}

export type OutboxRow = {
  id: OutgoingId
  at: string
  from: string
  to: string
  subject: string
  state: OutgoingState
  ticket_id: TicketId | null
  attempts: number
  error: string | null
}

/** Names one mail in the outbox. */
export type OutgoingId = Branded<number, 'OutgoingId'>

/** Where a mail is in the outbox. */
export type OutgoingState = 'queued' | 'sending' | 'sent' | 'failed' | 'bounced'

/** One thing a role may do. */
export type Permission = 'read' | 'read_notes' | 'note' | 'reply' | 'work' | 'open_ticket' | 'delete_tickets' | 'see_team' | 'live' | 'outbox' | 'quarantine' | 'tokens' | 'read_playbook' | 'release_playbook' | 'edit_customers' | 'manage_people' | 'manage_fields' | 'manage_rules' | 'read_articles' | 'edit_articles' | 'manage_clients' | 'manage_hooks' | 'export' | 'transfer'

/** Names one person, whatever brands they belong to. */
export type PersonId = Branded<number, 'PersonId'>

export type Playbook = {
  version: number
  hash: string
  released_at: string
  author: string
  intents: PlaybookIntent[]
  priorities: string[]
  hours: string
}

export type PlaybookIntent = {
  key: string
  kind: IntentKind
  priority: string
  tier: string
}

export type PlaybookSource = {
  version: number
  hash: string
  file: string
  source: string
  released_at: string
  author: string
}

/** One thing that a brand wants to know, under a key by which values are given and read. */
export type ProfileField = {
  id: number
  subject: Subject
  key: string
  type: ProfileFieldType
  title: string
  description: string
  position: number
  active: boolean
  pattern: string | null
  tag: string | null
  options: ProfileFieldOption[]
  created_at: string
  updated_at: string
}

/** One of the values that may be chosen, and how it reads. */
export type ProfileFieldOption = {
  id: number
  name: string
  value: string
}

export type ProfileFieldOptionWish = {
  id?: number | null
  name?: string | null
  value: string
}

/** What kind of value a field holds. */
export type ProfileFieldType = 'text' | 'textarea' | 'checkbox' | 'date' | 'integer' | 'decimal' | 'regexp' | 'dropdown' | 'multiselect' | 'lookup'

/** A field as it is wanted; its key and its type are for good. */
export type ProfileFieldWish = {
  key?: string | null
  type?: ProfileFieldType | null
  title?: string | null
  description?: string | null
  position?: number | null
  active?: boolean | null
  pattern?: string | null
  tag?: string | null
  options?: ProfileFieldOptionWish[] | null
}

/** What can be owed on a ticket. */
export type PromiseKind = 'first_response' | 'substantive_response' | 'next_response' | 'resolution' | 'resolution_or_plan' | 'triage' | 'assign_senior' | 'stakeholder_call' | 'executive_notice' | 'acknowledgement' | 'investigation' | 'exchange' | 'review' | 'follow_up'

/** `stale` when another release has come in between, so that it can only be declined. */
export type Proposal = {
  id: number
  base_version: number
  hash: string
  file: string
  author: string
  reason: string
  created_at: string
  stale: boolean
}

export type ProposalDecline = {
  reason?: string | null
}

export type ProposalFourEyes = {
  required: boolean
}

export type ProposalFourEyesWish = {
  required?: boolean | null
}

/** One to decide on; `mine` cannot be approved by whoever asks. */
export type ProposalWaiting = {
  id: number
  base_version: number
  hash: string
  file: string
  author: string
  reason: string
  created_at: string
  stale: boolean
  mine: boolean
  source: string
}

/** What everybody may read of a brand: who it is, and the sections that its playbook publishes outside. */
export type PublicPage = {
  name: string
  phone: string
  email: string
  portal: string
  address: string
  zone: string
  hours: string | null
  channels: PublicPagePublicChannel[] | null
  plans: PublicPagePublicPlan[] | null
  version: number
  released_at: string
}

export type PublicPagePublicChannel = {
  name: string
  hours: string
}

export type PublicPagePublicPlan = {
  name: string
  price: string | null
  first_response: string | null
}

/** B-49, C-60: what we promise and who carries it, stamped with the release that says so. */
export type PublishedEscalation = {
  brand: string
  version: number
  hash: string
  released_at: string
  hours: string
  promises: Rung[]
  matrix: MeaningCarrier[]
  triggers: MeaningTrigger[]
}

export type QuarantineMail = {
  id: RawMailId
  received_at: string
  from: string
  to: string[]
  subject: string
  reason: string
  code: string
  size: number
  attempts: number
  ticket_id: TicketId | null
}

export type QuarantineOutcome = {
  state: string
  ticket_id: TicketId | null
  reason: string | null
}

/** Names one mail that came in. */
export type RawMailId = Branded<number, 'RawMailId'>

export type Release = {
  version: number
  hash: string
  file: string
  author: string
  approver: string | null
  reason: string
  released_at: string
  live: boolean
}

export type ReleaseBack = {
  reason?: string | null
}

export type ReleaseProposed = {
  proposal: Proposal
  findings: Finding[]
}

export type ReleaseWish = {
  source?: string | null
  file?: string | null
  reason?: string | null
  base_version?: number | null
}

export type ReleaseWritten = {
  version: number
  hash: string
  file: string
  author: string
  approver: string | null
  reason: string
  released_at: string
  live: boolean
  source: string
}

export type Reply = {
  text?: string | null
  version?: number | null
  then?: ReplyThen | null
  key?: string | null
}

export type ReplyNote = {
  text?: string | null
  key?: string | null
}

export type ReplySaid = {
  message: TicketMessage
  ticket: TicketPage
}

/** What becomes of the ticket once the reply has left. */
export type ReplyThen = 'stay' | 'pending' | 'solve'

export type ReplyUndone = {
  text: string
  ticket: TicketPage
}

export type RevisionWhat = 'created' | 'changed' | 'deleted'

/** What a person is to a brand; each role is the set of things it may do. */
export type Role = 'admin' | 'lead' | 'agent' | 'light_agent' | 'customer'

export type Rule = {
  id: RuleId
  kind: RuleKind
  title: string
  description: string | null
  active: boolean
  position: number
  category_id: RuleCategoryId | null
  conditions: RuleConditions
  actions: RuleAction[]
  restriction: RuleRestriction
  version: number
  created_at: string
  updated_at: string
}

export type RuleAction = {
  field: string
  value: string[]
}

export type RuleActionWish = {
  field: string
  value?: string | number | boolean | string[] | null
}

export type RuleCategory = {
  id: RuleCategoryId
  name: string
  position: number
  created_at: string
  updated_at: string
}

/** Names one category of a brand's triggers. */
export type RuleCategoryId = Branded<number, 'RuleCategoryId'>

/** A value is a text, however it is written; several are words of one. */
export type RuleConditionWish = {
  field: string
  operator?: string | null
  value?: string | number | boolean | string[] | null
}

export type RuleConditions = {
  all: WrittenCondition[]
  any: WrittenCondition[]
}

export type RuleConditionsWish = {
  all?: RuleConditionWish[] | null
  any?: RuleConditionWish[] | null
}

/** Names one trigger, automation or macro of a brand. */
export type RuleId = Branded<number, 'RuleId'>

/** What sets a rule going: an update, the hour, or a person. */
export type RuleKind = 'trigger' | 'automation' | 'macro'

export type RuleOrder = {
  ids?: RuleId[] | null
}

export type RulePage = {
  rules: Rule[]
  count: number
  next: number | null
}

export type RuleRestriction = {
  owner_id: PersonId | null
  group_ids: GroupId[]
}

/** For one person, for some groups, or for everybody. */
export type RuleRestrictionWish = {
  owner_id?: PersonId | null
  group_ids?: GroupId[] | null
}

export type RuleRevision = {
  version: number
  at: string
  author_id: PersonId | null
  what: RevisionWhat
  title: string
  active: boolean
  conditions: RuleConditions
  actions: RuleAction[]
}

/** What came of it. */
export type RuleRunOutcome = 'fired' | 'would_fire_again' | 'out_of_firings' | 'too_deep' | 'refused'

/** One condition, what it saw, and whether it held. */
export type RuleRunSeen = {
  field: string
  operator: string
  value: string
  saw: string
  held: boolean
}

/** A trigger or an automation to try; the cursor is that of the last answer. */
export type RuleTrial = {
  kind?: RuleKind | null
  cursor?: string | null
  conditions?: RuleConditionsWish | null
  actions?: RuleActionWish[] | null
}

/** A rule as it is wanted; what is left out stays as it is. */
export type RuleWish = {
  title?: string | null
  description?: string | null
  active?: boolean | null
  position?: number | null
  category_id?: RuleCategoryId | null
  conditions?: RuleConditionsWish | null
  actions?: RuleActionWish[] | null
  restriction?: RuleRestrictionWish | null
}

export type Run = {
  ticket_id: TicketId
  rule_id: RuleId | null
  rule: string | null
  at: string
  outcome: RuleRunOutcome
  sentence: string
  cause: string
  seen: RuleRunSeen[]
  done: Record<string, unknown>
}

/** `runs` is exact unless `more`. */
export type RunUsage = {
  rule_id: RuleId
  runs: number
  more: boolean
  last_at: string
}

/** One promise of the file on the wire, each setting once; the rank is that of the lowest priority it is made to. */
export type Rung = {
  priority: string
  rank: number
  channel: string | null
  plan: string | null
  kind: string
  rule: string
  line: number
  path: string
  aim: RungLength
  breach: RungLength
  step: boolean
  never_binds: boolean
}

/** As the file writes it, and in seconds for somebody who comes in the middle of an open day. */
export type RungLength = {
  text: string
  seconds: number
}

/** What the customer thinks of how they were served, once somebody asked. */
export type Satisfaction = 'unoffered' | 'offered' | 'good' | 'bad'

/** `count` is exact unless `more_than_counted`. */
export type SearchFound = {
  hits: SearchHit[]
  count: number
  more_than_counted: boolean
  next: number | null
}

/** `piece` is where a ticket says the words, each between `«` and `»`; `ticket` is how it stands. */
export type SearchHit = {
  type: Thing
  id: number
  title: string
  piece: string | null
  ticket: SearchTitled | null
}

/** Whose it is, by their names. */
export type SearchParties = {
  requester: string
  assignee: string | null
  group: string | null
  organization: string | null
}

/** How a ticket stands, in words. */
export type SearchStanding = {
  status: string
  priority: string
  type: string | null
  channel: string
  intent: string | null
  tags: string[]
  satisfaction: string | null
}

export type SearchTimes = {
  created_at: string
  updated_at: string
  solved_at: string | null
  breach_at: string | null
  task_due_at: string | null
}

/** A ticket in a list, with what any column of a view may show of it. */
export type SearchTitled = {
  id: number
  subject: string
  standing: SearchStanding
  parties: SearchParties
  times: SearchTimes
}

/** Names one section of one brand. */
export type SectionId = Branded<number, 'SectionId'>

export type Session = {
  person: SessionPerson
  brands: SessionPlace[]
}

export type SessionPerson = {
  id: PersonId
  name: string
  email: string
}

export type SessionPlace = {
  key: string
  name: string
  role: Role
}

export type SessionSignIn = {
  email?: string | null
  password?: string | null
}

/** A category with its sections, or a section with those within it. */
export type ShelfTreeNode = {
  id: number
  name: string
  description: string
  locale: string
  sections: ShelfTreeNode[]
}

export type ShelveShelf = {
  id: number
  name: string
  description: string
  locale: string
}

export type ShelveWish = {
  locale?: string | null
  name?: string | null
  description?: string | null
  position?: number | null
  category_id?: CategoryId | null
}

/** Where a file comes from. */
export type Source = 'quarterdeck' | 'zendesk' | 'freshdesk' | 'helpscout' | 'gorgias'

/** Where a ticket stands in its life. */
export type Status = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed'

/** Minutes of a week, half-open: Monday 00:00 is 0 and the end of Sunday is 10,080. */
export type Stretch = {
  from: number
  to: number
}

/** Of whom a field is. */
export type Subject = 'person' | 'organization'

/** What can be looked for. */
export type Thing = 'ticket' | 'user' | 'organization' | 'group'

/** Everything else that an edit may say of a ticket. */
export type TicketAbout = {
  type: TicketType | null
  tags: string[]
  fields: Record<string, unknown>
  form_id: FormId | null
  custom_status_id: CustomStatusId | null
  group_id: GroupId | null
  organization_id: OrganizationId | null
  external_id: string | null
  problem_id: TicketId | null
  task_due_at: string | null
  has_incidents: boolean
  is_public: boolean
  satisfaction: Satisfaction
  follow_up_of: TicketId | null
  merged_into: TicketId | null
  followers: CustomerId[]
  copied: CustomerId[]
}

export type TicketAllowed = {
  reply: string | null
  note: string | null
  assign: string | null
  solve: string | null
  classify: string | null
}

export type TicketAsker = {
  email: string
  name?: string | null
}

export type TicketAuthor = {
  kind: ActorKind
  id: number | null
  name: string
  initials: string
}

/** A change of the version that was read. */
export type TicketChange = Edit & {
  version: number
}

export type TicketClock = {
  kind: PromiseKind
  words: string
  round: number
  state: ClockState
  started_at: string
  aim_at: string
  breach_at: string
  ended_at: string | null
  settled_at: string | null
  paused_seconds: number
  owed_by: string
  reasons: TicketReason[]
  calendar: string
}

export type TicketCustomer = {
  id: CustomerId
  name: string
  address: string | null
}

export type TicketDelivery = {
  state: Delivery
  release_at: string | null
  error: string | null
}

export type TicketDue = {
  kind: PromiseKind
  words: string
  started_at: string
  aim_at: string
  breach_at: string
  paused: boolean
}

export type TicketFile = {
  id: AttachmentId
  name: string
  size: number
  media_type: string
}

/** The number of a ticket, as people quote it. */
export type TicketId = Branded<number, 'TicketId'>

export type TicketList = {
  tickets: TicketRow[]
  total: number
  late: number
  next: string | null
  now: string
}

/** `cause` says what made it happen, such as `request` or `trigger:12`. */
export type TicketLog = {
  seq: number
  at: string
  kind: string
  words: string
  actor: string
  cause: string
}

export type TicketMessage = {
  id: MessageId
  at: string
  kind: MessageKind
  author: TicketAuthor
  channel: string
  text: string
  quoted: string
  has_html: boolean
  blocked_images: number
  to: string[]
  automatic: boolean
  delivery: TicketDelivery | null
  aside_id: AsideId | null
  attachments: TicketFile[]
}

export type TicketNextStep = {
  what: string
  role: string
  at: string
}

/** What opens a ticket: who asks and what, and whatever else may be said of one. */
export type TicketOpening = Edit & {
  customer: TicketAsker
  text: string
  channel?: string | null
  follow_up_of?: TicketId | null
}

export type TicketPage = TicketRow & TicketAbout & {
  next_step: TicketNextStep | null
  clocks: TicketClock[]
  messages: TicketMessage[]
  log: TicketLog[]
  related: TicketRelated[]
  allowed: TicketAllowed
  reply_to: TicketCustomer | null
  release: number
}

export type TicketPerson = {
  id: PersonId
  name: string
  initials: string
}

export type TicketPriority = {
  name: string
  rank: number
  of: number
}

export type TicketReason = {
  source: string
  rule: string
  aim_at: string
  breach_at: string
  binds: boolean
}

export type TicketRelated = {
  id: TicketId
  subject: string
  why: string
}

export type TicketRow = {
  id: TicketId
  version: number
  subject: string
  preview: string
  channel: string
  customer: TicketCustomer
  owner: TicketPerson | null
  priority: TicketPriority
  intent: string | null
  status: Status
  due: TicketDue | null
  unread: boolean
  updated_at: string
  created_at: string
}

/** What sort of matter a ticket is; once said it may change, but not be unsaid. */
export type TicketType = 'question' | 'incident' | 'problem' | 'task'

export type TicketView = {
  key: string
  title: string
  count: number
  late: number
}

/** The columns by their words, and the order. */
export type TicketViewLayout = {
  columns: string[]
  group_by: string | null
  group_descending: boolean
  sort_by: string | null
  sort_descending: boolean
}

/** An import or export as the native API shows it. */
export type Transfer = {
  id: TransferId
  kind: TransferKind
  state: TransferState
  source: Source | null
  dry_run: boolean
  staff: boolean
  name: string
  size: number | null
  percent: number | null
  rows: TransferRows
  code: string | null
  why: string | null
  asked_by: PersonId
  asked_at: string
  ended_at: string | null
  removed_at: string | null
}

export type TransferEvent = {
  at: string
  by: PersonId | null
  what: TransferEventWhat
}

export type TransferEventWhat = 'asked' | 'resumed' | 'cancelled' | 'done' | 'failed' | 'fetched' | 'removed'

/** Names one import or export that was asked for. */
export type TransferId = Branded<number, 'TransferId'>

export type TransferKind = 'import' | 'export'

/** Something of a row that was left behind or changed on the way. */
export type TransferNote = {
  row: number
  n: number
  kind: string
  source_id: string
  note: string
}

/** Rows read, and what became of the things in them; an export has only read. */
export type TransferRows = {
  read: number
  added: number
  known: number
  refused: number
}

export type TransferState = 'waiting' | 'working' | 'done' | 'failed' | 'cancelled'

export type TryChange = {
  field: string
  from: string
  to: string
}

export type TryHit = {
  ticket_id: TicketId
  subject: string
  at: string
  seen: string[]
  changes: TryChange[]
}

/** `cursor` is to be sent again with the same rule until it is `done`. */
export type TryTried = {
  hits: TryHit[]
  examined: number
  progress: number
  done: boolean
  cursor: string | null
}

export type View = {
  id: ViewId
  title: string
  description: string
  active: boolean
  position: number
  audience: ViewAudience
  all: WrittenCondition[]
  any: WrittenCondition[]
  output: TicketViewLayout
  updated_at: string
}

export type ViewAudience = {
  own: boolean
  group_ids: GroupId[]
}

/** `User` for oneself, `Group` for groups by their ids; without a type for everybody. */
export type ViewAudienceWish = {
  type?: string | null
  ids?: GroupId[] | null
}

/** What a view can be made of, each by its word. */
export type ViewDefinitions = {
  fields: string[]
  columns: string[]
  groups: string[]
  orders: string[]
}

/** `count` is exact unless `more_than_counted`; `next` leads to the next page. */
export type ViewHeld = {
  tickets: SearchTitled[]
  count: number
  more_than_counted: boolean
  next: string | null
}

/** Names one view of a brand. */
export type ViewId = Branded<number, 'ViewId'>

/** The columns and the orders, `asc` or `desc`. */
export type ViewLayoutWish = {
  columns?: string[] | null
  group_by?: string | null
  group_order?: string | null
  sort_by?: string | null
  sort_order?: string | null
}

export type ViewOrder = {
  ids?: ViewId[] | null
}

/** A view as it is wanted; what is left out stays as it is. */
export type ViewWish = {
  title?: string | null
  description?: string | null
  active?: boolean | null
  position?: number | null
  restriction?: ViewAudienceWish | null
  all?: WrittenCondition[] | null
  any?: WrittenCondition[] | null
  output?: ViewLayoutWish | null
}

export type VoiceCast = {
  id: number
  value: number
}

export type VoiceComment = {
  id: number
  author_id: number
  body: string
  vote_sum: number
  created_at: string
  updated_at: string
}

export type VoiceSay = {
  text?: string | null
}

export type VoiceVote = {
  value?: number | null
}

/** Names one vote. */
export type VoteId = Branded<number, 'VoteId'>

/** One contact and every clock that it would start; `error` says what of it was not understood. */
export type WalkThrough = {
  contact: string
  arrives_at: string | null
  error: string | null
  clocks: WalkThroughClock[]
}

/** `why` says in words what makes it bind, or what keeps it from it. */
export type WalkThroughClock = {
  kind: string
  source: string
  rule: string
  aim_at: string
  breach_at: string
  binds: boolean
  line: number
  why: string
}

export type WeekStripKind = 'brand' | 'hub' | 'channel' | 'on_call'

export type Welcome = {
  brands: WelcomeBrand[]
  demo: DemoSignInOffer | null
}

export type WelcomeBrand = {
  key: string
  name: string
}

export type WrittenCondition = {
  field: string
  operator: string
  value: string
}

/** Every call, by the noun it is about. */
export const operations = (ask: Ask) => ({
  addresses: {
    /** Addresses: list */
    list: (id: CustomerId, signal?: AbortSignal) =>
      ask<CustomerAddress[]>('GET', `/customers/${id}/addresses`, { signal }),
    /** Addresses: add */
    add: (id: CustomerId, body: AddressWish, signal?: AbortSignal) =>
      ask<CustomerAddress>('POST', `/customers/${id}/addresses`, { body, signal }),
    /** Addresses: remove */
    remove: (id: CustomerId, address: AddressId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/customers/${id}/addresses/${address}`, { signal }),
    /** Makes it the one that is written to */
    makePrimary: (id: CustomerId, address: AddressId, signal?: AbortSignal) =>
      ask<CustomerAddress[]>('POST', `/customers/${id}/addresses/${address}/primary`, { signal }),
    /** Has a link sent to the address that proves it */
    requestProof: (id: CustomerId, address: AddressId, signal?: AbortSignal) =>
      ask<void>('POST', `/customers/${id}/addresses/${address}/proof`, { signal }),
    /** Says that it is theirs without asking them */
    verify: (id: CustomerId, address: AddressId, signal?: AbortSignal) =>
      ask<CustomerAddress>('POST', `/customers/${id}/addresses/${address}/verified`, { signal }),
    /** What the link in the mail says: it is mine */
    prove: (body: AddressProof, signal?: AbortSignal) =>
      ask<void>('POST', `/proofs`, { body, signal }),
  },
  agents: {
    /** Agents: list */
    list: (signal?: AbortSignal) =>
      ask<Agent[]>('GET', `/agents`, { signal }),
  },
  articleFiles: {
    /** Article files: delete */
    delete: (id: ArticleFileId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/articles/files/${id}`, { signal }),
    /** Article files: list */
    list: (id: ArticleId, signal?: AbortSignal) =>
      ask<ArticleFile[]>('GET', `/articles/${id}/files`, { signal }),
    /** Keeps the body of the request as a file of the article */
    add: (id: ArticleId, body: Blob, query?: { name?: string | undefined; inline?: boolean | undefined }, signal?: AbortSignal) =>
      ask<ArticleFile>('POST', `/articles/${id}/files`, { query, body, signal }),
  },
  articles: {
    /** Those that the reader may see, a page at a time */
    list: (query?: { locale?: string | undefined; section?: number | undefined; sort?: string | undefined; page?: number | undefined; per_page?: number | undefined }, signal?: AbortSignal) =>
      ask<ArticleList>('GET', `/articles`, { query, signal }),
    /** Articles: create */
    create: (body: ArticleWish, signal?: AbortSignal) =>
      ask<Article>('POST', `/articles`, { body, signal }),
    /** Articles by words, the best first */
    find: (query?: { q?: string | undefined; locale?: string | undefined; section?: number | undefined; sort?: string | undefined; page?: number | undefined; per_page?: number | undefined }, signal?: AbortSignal) =>
      ask<ArticleFinds>('GET', `/articles/search`, { query, signal }),
    /** Takes the article off its shelf; it can be restored */
    archive: (id: ArticleId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/articles/${id}`, { signal }),
    /** Articles: show */
    show: (id: ArticleId, query?: { locale?: string | undefined }, signal?: AbortSignal) =>
      ask<Article>('GET', `/articles/${id}`, { query, signal }),
    /** Articles: change */
    change: (id: ArticleId, body: ArticleWish, signal?: AbortSignal) =>
      ask<Article>('PATCH', `/articles/${id}`, { body, signal }),
    /** Puts an archived article back */
    restore: (id: ArticleId, signal?: AbortSignal) =>
      ask<Article>('POST', `/articles/${id}/restore`, { signal }),
    /** The article in each of its languages */
    translations: (id: ArticleId, signal?: AbortSignal) =>
      ask<ArticleTranslation[]>('GET', `/articles/${id}/translations`, { signal }),
    /** Writes the article in a language, for the first time or anew */
    translate: (id: ArticleId, locale: string, body: ArticleWish, signal?: AbortSignal) =>
      ask<ArticleTranslation>('PUT', `/articles/${id}/translations/${encodeURIComponent(locale)}`, { body, signal }),
    /** What the article said before, newest first: at most a hundred versions before the one named */
    versions: (id: ArticleId, locale: string, query?: { before?: number | undefined }, signal?: AbortSignal) =>
      ask<ArticleVersion[]>('GET', `/articles/${id}/translations/${encodeURIComponent(locale)}/versions`, { query, signal }),
  },
  asides: {
    /** The conversations beside a ticket */
    list: (id: TicketId, signal?: AbortSignal) =>
      ask<Aside[]>('GET', `/tickets/${id}/asides`, { signal }),
    /** Begins a conversation with guests beside the ticket */
    begin: (id: TicketId, body: AsideBeginning, signal?: AbortSignal) =>
      ask<Aside>('POST', `/tickets/${id}/asides`, { body, signal }),
    /** Asides: close */
    close: (id: TicketId, aside: AsideId, signal?: AbortSignal) =>
      ask<Aside>('POST', `/tickets/${id}/asides/${aside}/close`, { signal }),
    /** What was said in it */
    messages: (id: TicketId, aside: AsideId, signal?: AbortSignal) =>
      ask<TicketMessage[]>('GET', `/tickets/${id}/asides/${aside}/messages`, { signal }),
    /** Says something to the guests */
    say: (id: TicketId, aside: AsideId, body: AsideWords, signal?: AbortSignal) =>
      ask<TicketMessage[]>('POST', `/tickets/${id}/asides/${aside}/messages`, { body, signal }),
    /** Asides: reopen */
    reopen: (id: TicketId, aside: AsideId, signal?: AbortSignal) =>
      ask<Aside>('POST', `/tickets/${id}/asides/${aside}/reopen`, { signal }),
  },
  automations: {
    /** A hundred at a time, in the order in which they run */
    list: (query?: { active?: boolean | undefined; from?: number | undefined }, signal?: AbortSignal) =>
      ask<RulePage>('GET', `/automations`, { query, signal }),
    /** Automations: add */
    add: (body: RuleWish, signal?: AbortSignal) =>
      ask<Rule>('POST', `/automations`, { body, signal }),
    /** Puts these first, in this order */
    reorder: (body: RuleOrder, signal?: AbortSignal) =>
      ask<void>('POST', `/automations/order`, { body, signal }),
    /** Automations: delete */
    delete: (id: RuleId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/automations/${id}`, { signal }),
    /** Automations: show */
    show: (id: RuleId, signal?: AbortSignal) =>
      ask<Rule>('GET', `/automations/${id}`, { signal }),
    /** Automations: change */
    change: (id: RuleId, body: RuleWish, signal?: AbortSignal) =>
      ask<Rule>('PATCH', `/automations/${id}`, { body, signal }),
    /** What it was before each change, and who changed it */
    revisions: (id: RuleId, signal?: AbortSignal) =>
      ask<RuleRevision[]>('GET', `/automations/${id}/revisions`, { signal }),
  },
  bin: {
    /** What lies in the bin, a hundred at a time */
    list: (query?: { after?: number | undefined }, signal?: AbortSignal) =>
      ask<Bin>('GET', `/bin`, { query, signal }),
    /** Deletes it for good */
    scrub: (id: TicketId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/bin/${id}`, { signal }),
    /** Out of the bin, as it was */
    restore: (id: TicketId, signal?: AbortSignal) =>
      ask<TicketPage>('POST', `/bin/${id}/restore`, { signal }),
    /** Takes a file out of a message for good */
    redactFile: (id: TicketId, message: MessageId, attachment: AttachmentId, signal?: AbortSignal) =>
      ask<TicketPage>('POST', `/tickets/${id}/messages/${message}/attachments/${attachment}/redact`, { signal }),
    /** Turns a public message into a note */
    makePrivate: (id: TicketId, message: MessageId, signal?: AbortSignal) =>
      ask<TicketPage>('POST', `/tickets/${id}/messages/${message}/make_private`, { signal }),
    /** Takes words out of a message for good */
    redact: (id: TicketId, message: MessageId, body: BinRedaction, signal?: AbortSignal) =>
      ask<TicketPage>('POST', `/tickets/${id}/messages/${message}/redact`, { body, signal }),
  },
  bulks: {
    /** Edits up to the allowed number of tickets, one by one, in the background */
    begin: (body: BulkWish, signal?: AbortSignal) =>
      ask<Bulk>('POST', `/bulk`, { body, signal }),
    /** What one edit would do to each ticket; nothing is done */
    tryOut: (body: BulkWish, signal?: AbortSignal) =>
      ask<BulkItem[]>('POST', `/bulk/try`, { body, signal }),
    /** How far it is */
    show: (id: BulkId, signal?: AbortSignal) =>
      ask<Bulk>('GET', `/bulk/${id}`, { signal }),
    /** What became of each ticket, a hundred at a time */
    items: (id: BulkId, query?: { after?: number | undefined }, signal?: AbortSignal) =>
      ask<BulkItem[]>('GET', `/bulk/${id}/items`, { query, signal }),
    /** Takes the edit back wherever nothing was changed since */
    undo: (id: BulkId, signal?: AbortSignal) =>
      ask<Bulk>('POST', `/bulk/${id}/undo`, { signal }),
  },
  cases: {
    /** Ends the work on a case */
    close: (id: CaseId, signal?: AbortSignal) =>
      ask<Case>('POST', `/cases/${id}/close`, { signal }),
    /** Puts a ticket into a case */
    join: (id: CaseId, body: CaseJoin, signal?: AbortSignal) =>
      ask<Case>('POST', `/cases/${id}/tickets`, { body, signal }),
    /** All that a customer and we said to each other, whatever the channel */
    timeline: (id: CustomerId, query?: { channel?: string | undefined; after?: number | undefined }, signal?: AbortSignal) =>
      ask<CaseSaid[]>('GET', `/customers/${id}/timeline`, { query, signal }),
    /** The cases that the ticket is part of */
    of: (id: TicketId, signal?: AbortSignal) =>
      ask<Case[]>('GET', `/tickets/${id}/cases`, { signal }),
    /** Begins a case with a message; without one the ticket itself becomes a case */
    begin: (id: TicketId, body: CaseBeginning, signal?: AbortSignal) =>
      ask<Case>('POST', `/tickets/${id}/cases`, { body, signal }),
  },
  categories: {
    /** Categories: list */
    list: (signal?: AbortSignal) =>
      ask<RuleCategory[]>('GET', `/trigger-categories`, { signal }),
    /** Categories: add */
    add: (body: CategoryWish, signal?: AbortSignal) =>
      ask<RuleCategory>('POST', `/trigger-categories`, { body, signal }),
    /** Categories: delete */
    delete: (id: RuleCategoryId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/trigger-categories/${id}`, { signal }),
    /** Categories: show */
    show: (id: RuleCategoryId, signal?: AbortSignal) =>
      ask<RuleCategory>('GET', `/trigger-categories/${id}`, { signal }),
    /** Categories: change */
    change: (id: RuleCategoryId, body: CategoryWish, signal?: AbortSignal) =>
      ask<RuleCategory>('PATCH', `/trigger-categories/${id}`, { body, signal }),
  },
  check: {
    /** What is wrong with a text, what it means, and one contact walked through */
    check: (body: CheckDraft, signal?: AbortSignal) =>
      ask<Checked>('POST', `/playbook/check`, { body, signal }),
    /** What a text would change against the release in force, and which tickets would turn red */
    diff: (body: CheckDraft, signal?: AbortSignal) =>
      ask<CheckDifference>('POST', `/playbook/diff`, { body, signal }),
    /** The text with one value replaced, and nothing else touched */
    edit: (body: CheckEdit, signal?: AbortSignal) =>
      ask<CheckEdited>('POST', `/playbook/edit`, { body, signal }),
    /** The JSON Schema of a playbook, for editors */
    schema: (signal?: AbortSignal) =>
      ask<unknown>('GET', `/playbook/schema`, { signal }),
  },
  customers: {
    /** A hundred at a time by id, or with `q` the first hundred whom a few letters or digits may mean */
    list: (query?: { q?: string | undefined; after?: number | undefined; deleted?: boolean | undefined }, signal?: AbortSignal) =>
      ask<CustomerProfile[]>('GET', `/customers`, { query, signal }),
    /** Customers: add */
    add: (body: CustomerWish, signal?: AbortSignal) =>
      ask<CustomerProfile>('POST', `/customers`, { body, signal }),
    /** Rewrites whoever has the external id or else the address, or writes down someone new */
    keep: (body: CustomerWish, signal?: AbortSignal) =>
      ask<CustomerProfile>('PUT', `/customers`, { body, signal }),
    /** Lets a customer go; their tickets stay */
    delete: (id: CustomerId, signal?: AbortSignal) =>
      ask<CustomerProfile>('DELETE', `/customers/${id}`, { signal }),
    /** Customers: show */
    show: (id: CustomerId, signal?: AbortSignal) =>
      ask<CustomerProfile>('GET', `/customers/${id}`, { signal }),
    /** Customers rewrite themselves, a little; the staff everybody */
    change: (id: CustomerId, body: CustomerWish, signal?: AbortSignal) =>
      ask<CustomerProfile>('PATCH', `/customers/${id}`, { body, signal }),
    /** Makes two customers one; the other goes on */
    merge: (id: CustomerId, body: CustomerMerge, signal?: AbortSignal) =>
      ask<CustomerProfile>('POST', `/customers/${id}/merge`, { body, signal }),
    /** What is left of a deleted customer's name, addresses and notes, for good */
    scrub: (id: CustomerId, signal?: AbortSignal) =>
      ask<CustomerProfile>('POST', `/customers/${id}/scrub`, { signal }),
  },
  definitions: {
    /** What rules of a kind may ask and do here, with the names of what can be chosen */
    of: (kind: RuleKind, signal?: AbortSignal) =>
      ask<Definitions>('GET', `/rules/definitions/${kind}`, { signal }),
  },
  drafts: {
    /** One's own drafts, newest first */
    newest: (signal?: AbortSignal) =>
      ask<Draft[]>('GET', `/drafts`, { signal }),
    /** One's own drafts on a ticket */
    of: (id: TicketId, signal?: AbortSignal) =>
      ask<Draft[]>('GET', `/tickets/${id}/drafts`, { signal }),
    /** Throws it away */
    discard: (id: TicketId, kind: DraftKind, signal?: AbortSignal) =>
      ask<void>('DELETE', `/tickets/${id}/drafts/${kind}`, { signal }),
    /** Keeps what is being written */
    save: (id: TicketId, kind: DraftKind, body: DraftWish, signal?: AbortSignal) =>
      ask<Draft>('PUT', `/tickets/${id}/drafts/${kind}`, { body, signal }),
  },
  fields: {
    /** Fields: add status */
    addStatus: (body: FieldStatusWish, signal?: AbortSignal) =>
      ask<FieldStatus>('POST', `/custom_statuses`, { body, signal }),
    /** Fields: change status */
    changeStatus: (id: CustomStatusId, body: FieldStatusWish, signal?: AbortSignal) =>
      ask<FieldStatus>('PATCH', `/custom_statuses/${id}`, { body, signal }),
    /** Fields, forms and statuses, in their order */
    all: (signal?: AbortSignal) =>
      ask<FieldDefinitions>('GET', `/ticket_definitions`, { signal }),
    /** Fields: add */
    add: (body: FieldWish, signal?: AbortSignal) =>
      ask<Field>('POST', `/ticket_fields`, { body, signal }),
    /** Fields: delete */
    delete: (id: FieldId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/ticket_fields/${id}`, { signal }),
    /** Fields: change */
    change: (id: FieldId, body: FieldWish, signal?: AbortSignal) =>
      ask<Field>('PATCH', `/ticket_fields/${id}`, { body, signal }),
    /** Fields: add form */
    addForm: (body: FieldFormWish, signal?: AbortSignal) =>
      ask<FieldForm>('POST', `/ticket_forms`, { body, signal }),
    /** Fields: delete form */
    deleteForm: (id: FormId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/ticket_forms/${id}`, { signal }),
    /** Fields: change form */
    changeForm: (id: FormId, body: FieldFormWish, signal?: AbortSignal) =>
      ask<FieldForm>('PATCH', `/ticket_forms/${id}`, { body, signal }),
  },
  fill: {
    /** Fills a text with what a ticket says, and names the placeholders that would have nothing to say */
    fill: (body: FillText, signal?: AbortSignal) =>
      ask<Filled>('POST', `/rules/fill`, { body, signal }),
  },
  groups: {
    /** A hundred at a time by id */
    list: (query?: { after?: number | undefined }, signal?: AbortSignal) =>
      ask<Group[]>('GET', `/groups`, { query, signal }),
    /** Groups: add */
    add: (body: GroupWish, signal?: AbortSignal) =>
      ask<Group>('POST', `/groups`, { body, signal }),
    /** Its members leave it; tickets keep its name */
    delete: (id: GroupId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/groups/${id}`, { signal }),
    /** Groups: show */
    show: (id: GroupId, signal?: AbortSignal) =>
      ask<Group>('GET', `/groups/${id}`, { signal }),
    /** Groups: change */
    change: (id: GroupId, body: GroupWish, signal?: AbortSignal) =>
      ask<Group>('PATCH', `/groups/${id}`, { body, signal }),
    /** Who works in the group, a hundred at a time */
    members: (id: GroupId, query?: { after?: number | undefined }, signal?: AbortSignal) =>
      ask<GroupMember[]>('GET', `/groups/${id}/members`, { query, signal }),
    /** Takes a person out of the group */
    leave: (id: GroupId, person: PersonId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/groups/${id}/members/${person}`, { signal }),
    /** Puts a person into the group */
    join: (id: GroupId, person: PersonId, body: GroupJoin, signal?: AbortSignal) =>
      ask<GroupMember>('PUT', `/groups/${id}/members/${person}`, { body, signal }),
  },
  help: {
    /** What is published for everybody, a page at a time */
    list: (brand: string, query?: { locale?: string | undefined; section?: number | undefined; sort?: string | undefined; page?: number | undefined; per_page?: number | undefined }, signal?: AbortSignal) =>
      ask<ArticleList>('GET', `/help/${encodeURIComponent(brand)}/articles`, { query, signal }),
    /** Published articles by words, the best first */
    find: (brand: string, query?: { q?: string | undefined; locale?: string | undefined; section?: number | undefined; sort?: string | undefined; page?: number | undefined; per_page?: number | undefined }, signal?: AbortSignal) =>
      ask<ArticleFinds>('GET', `/help/${encodeURIComponent(brand)}/articles/search`, { query, signal }),
    /** Help: show */
    show: (brand: string, id: ArticleId, query?: { locale?: string | undefined }, signal?: AbortSignal) =>
      ask<Article>('GET', `/help/${encodeURIComponent(brand)}/articles/${id}`, { query, signal }),
    /** Categories and sections, as a tree */
    shelves: (brand: string, query?: { locale?: string | undefined }, signal?: AbortSignal) =>
      ask<ShelfTreeNode[]>('GET', `/help/${encodeURIComponent(brand)}/shelves`, { query, signal }),
  },
  hooks: {
    /** Hooks: list */
    list: (signal?: AbortSignal) =>
      ask<Hook[]>('GET', `/webhooks`, { signal }),
    /** Hooks: create */
    create: (body: HookWish, signal?: AbortSignal) =>
      ask<Hook>('POST', `/webhooks`, { body, signal }),
    /** Hooks: delete */
    delete: (id: HookId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/webhooks/${id}`, { signal }),
    /** Hooks: show */
    show: (id: HookId, signal?: AbortSignal) =>
      ask<Hook>('GET', `/webhooks/${id}`, { signal }),
    /** What is not said stays as it is */
    change: (id: HookId, body: HookWish, signal?: AbortSignal) =>
      ask<Hook>('PATCH', `/webhooks/${id}`, { body, signal }),
    /** Whether it is being called, or left in peace because it fails */
    circuit: (id: HookId, signal?: AbortSignal) =>
      ask<HookCircuit>('GET', `/webhooks/${id}/circuit`, { signal }),
    /** The newest first; `after` is the last one of the page before */
    invocations: (id: HookId, query?: { after?: string | undefined }, signal?: AbortSignal) =>
      ask<HookInvocations>('GET', `/webhooks/${id}/invocations`, { query, signal }),
    /** Each try of one call, and what came back */
    attempts: (id: HookId, invocation: InvocationId, signal?: AbortSignal) =>
      ask<HookAttempt[]>('GET', `/webhooks/${id}/invocations/${invocation}/attempts`, { signal }),
    /** Makes the call once more */
    replay: (id: HookId, invocation: InvocationId, signal?: AbortSignal) =>
      ask<void>('POST', `/webhooks/${id}/invocations/${invocation}/replay`, { signal }),
    /** With what the receiver checks our signature */
    secret: (id: HookId, signal?: AbortSignal) =>
      ask<HookSecret>('GET', `/webhooks/${id}/secret`, { signal }),
    /** A new secret; the old one ends */
    changeSecret: (id: HookId, signal?: AbortSignal) =>
      ask<HookSecret>('POST', `/webhooks/${id}/secret`, { signal }),
    /** Calls the address once, with this body, and says what came back */
    test: (id: HookId, body: HookBody, signal?: AbortSignal) =>
      ask<HookOutcome>('POST', `/webhooks/${id}/test`, { body, signal }),
  },
  macroUse: {
    /** Does what the macro says, to the version that was read */
    apply: (ticket: TicketId, macro: RuleId, body: MacroUseApply, signal?: AbortSignal) =>
      ask<MacroUseApplied>('POST', `/tickets/${ticket}/macros/${macro}`, { body, signal }),
    /** What the macro would change, and what it would say; nothing is done */
    preview: (ticket: TicketId, macro: RuleId, signal?: AbortSignal) =>
      ask<MacroUsePreview>('GET', `/tickets/${ticket}/macros/${macro}/preview`, { signal }),
    /** Takes back what the macro changed */
    undo: (ticket: TicketId, macro: string, change: number, signal?: AbortSignal) =>
      ask<void>('DELETE', `/tickets/${ticket}/macros/${encodeURIComponent(macro)}/${change}`, { signal }),
  },
  macros: {
    /** A hundred at a time, in their order; those that are for oneself among them */
    list: (query?: { active?: boolean | undefined; from?: number | undefined }, signal?: AbortSignal) =>
      ask<RulePage>('GET', `/macros`, { query, signal }),
    /** Macros: add */
    add: (body: RuleWish, signal?: AbortSignal) =>
      ask<Rule>('POST', `/macros`, { body, signal }),
    /** Puts these first, in this order */
    reorder: (body: RuleOrder, signal?: AbortSignal) =>
      ask<void>('POST', `/macros/order`, { body, signal }),
    /** Macros: delete */
    delete: (id: RuleId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/macros/${id}`, { signal }),
    /** Macros: show */
    show: (id: RuleId, signal?: AbortSignal) =>
      ask<Rule>('GET', `/macros/${id}`, { signal }),
    /** Macros: change */
    change: (id: RuleId, body: RuleWish, signal?: AbortSignal) =>
      ask<Rule>('PATCH', `/macros/${id}`, { body, signal }),
    /** What it was before each change, and who changed it */
    revisions: (id: RuleId, signal?: AbortSignal) =>
      ask<RuleRevision[]>('GET', `/macros/${id}/revisions`, { signal }),
  },
  me: {
    /** Me: show */
    show: (signal?: AbortSignal) =>
      ask<Me>('GET', `/me`, { signal }),
  },
  merges: {
    /** Says that another ticket belongs to this one, and why */
    link: (id: TicketId, body: MergeLink, signal?: AbortSignal) =>
      ask<TicketPage>('POST', `/tickets/${id}/links`, { body, signal }),
    /** Says that it does not */
    unlink: (id: TicketId, other: TicketId, signal?: AbortSignal) =>
      ask<TicketPage>('DELETE', `/tickets/${id}/links/${other}`, { signal }),
    /** Ends other tickets in this one */
    merge: (id: TicketId, body: Merge, signal?: AbortSignal) =>
      ask<TicketPage>('POST', `/tickets/${id}/merge`, { body, signal }),
    /** Throws what was split off away again */
    rejoin: (id: TicketId, other: TicketId, signal?: AbortSignal) =>
      ask<TicketPage>('POST', `/tickets/${id}/rejoin/${other}`, { signal }),
    /** Takes messages out into a new ticket, and answers with it */
    split: (id: TicketId, body: MergeSplit, signal?: AbortSignal) =>
      ask<TicketPage>('POST', `/tickets/${id}/split`, { body, signal }),
    /** Takes the merge of this ticket into another back */
    unmerge: (id: TicketId, signal?: AbortSignal) =>
      ask<TicketPage>('POST', `/tickets/${id}/unmerge`, { signal }),
  },
  oAuthClients: {
    /** In pages of a hundred, after an id */
    list: (query?: { after?: number | undefined }, signal?: AbortSignal) =>
      ask<OAuthClient[]>('GET', `/oauth/clients`, { query, signal }),
    /** O auth clients: register */
    register: (body: OAuthClientClientWish, signal?: AbortSignal) =>
      ask<OAuthClient>('POST', `/oauth/clients`, { body, signal }),
    /** O auth clients: delete */
    delete: (id: number, signal?: AbortSignal) =>
      ask<void>('DELETE', `/oauth/clients/${id}`, { signal }),
    /** O auth clients: show */
    show: (id: number, signal?: AbortSignal) =>
      ask<OAuthClient>('GET', `/oauth/clients/${id}`, { signal }),
    /** O auth clients: change */
    change: (id: number, body: OAuthClientClientWish, signal?: AbortSignal) =>
      ask<OAuthClient>('PUT', `/oauth/clients/${id}`, { body, signal }),
    /** O auth clients: change secret */
    changeSecret: (id: number, signal?: AbortSignal) =>
      ask<OAuthClient>('POST', `/oauth/clients/${id}/secret`, { signal }),
    /** O auth clients: grants */
    grants: (signal?: AbortSignal) =>
      ask<GrantGiven[]>('GET', `/oauth/grants`, { signal }),
    /** O auth clients: revoke */
    revoke: (id: number, signal?: AbortSignal) =>
      ask<void>('DELETE', `/oauth/grants/${id}`, { signal }),
  },
  organizations: {
    /** A hundred at a time by id, or with `q` the first hundred with a word that begins so */
    list: (query?: { q?: string | undefined; after?: number | undefined }, signal?: AbortSignal) =>
      ask<Organization[]>('GET', `/organizations`, { query, signal }),
    /** Organizations: add */
    add: (body: OrganizationWish, signal?: AbortSignal) =>
      ask<Organization>('POST', `/organizations`, { body, signal }),
    /** Organizations: delete */
    delete: (id: OrganizationId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/organizations/${id}`, { signal }),
    /** Organizations: show */
    show: (id: OrganizationId, signal?: AbortSignal) =>
      ask<Organization>('GET', `/organizations/${id}`, { signal }),
    /** Organizations: change */
    change: (id: OrganizationId, body: OrganizationWish, signal?: AbortSignal) =>
      ask<Organization>('PATCH', `/organizations/${id}`, { body, signal }),
    /** Who belongs to it, a hundred at a time */
    members: (id: OrganizationId, query?: { after?: number | undefined }, signal?: AbortSignal) =>
      ask<OrganizationMember[]>('GET', `/organizations/${id}/members`, { query, signal }),
    /** A customer belongs to it no more */
    leave: (id: OrganizationId, customer: CustomerId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/organizations/${id}/members/${customer}`, { signal }),
    /** Makes a customer belong to it */
    join: (id: OrganizationId, customer: CustomerId, body: OrganizationJoin, signal?: AbortSignal) =>
      ask<OrganizationMember>('PUT', `/organizations/${id}/members/${customer}`, { body, signal }),
  },
  outbox: {
    /** The newest mails, sent or not */
    list: (signal?: AbortSignal) =>
      ask<OutboxRow[]>('GET', `/outbox`, { signal }),
    /** A mail as it leaves, with its headers */
    show: (id: OutgoingId, signal?: AbortSignal) =>
      ask<OutboxMail>('GET', `/outbox/${id}`, { signal }),
    /** Puts a mail that was given up back into the queue */
    retry: (id: OutgoingId, signal?: AbortSignal) =>
      ask<OutboxRow>('POST', `/outbox/${id}/retry`, { signal }),
  },
  playbook: {
    /** What the release in force knows: intents, priorities, hours */
    show: (signal?: AbortSignal) =>
      ask<Playbook>('GET', `/playbook`, { signal }),
    /** The text of the release in force */
    source: (signal?: AbortSignal) =>
      ask<PlaybookSource>('GET', `/playbook/source`, { signal }),
  },
  profileFields: {
    /** Profile fields: list */
    list: (subject: Subject, signal?: AbortSignal) =>
      ask<ProfileField[]>('GET', `/profile_fields/${subject}`, { signal }),
    /** Profile fields: add */
    add: (subject: Subject, body: ProfileFieldWish, signal?: AbortSignal) =>
      ask<ProfileField>('POST', `/profile_fields/${subject}`, { body, signal }),
    /** Profile fields: delete */
    delete: (subject: Subject, id: number, signal?: AbortSignal) =>
      ask<void>('DELETE', `/profile_fields/${subject}/${id}`, { signal }),
    /** Profile fields: change */
    change: (subject: Subject, id: number, body: ProfileFieldWish, signal?: AbortSignal) =>
      ask<ProfileField>('PATCH', `/profile_fields/${subject}/${id}`, { body, signal }),
  },
  proposals: {
    /** Whether a second person has to approve each release */
    fourEyes: (signal?: AbortSignal) =>
      ask<ProposalFourEyes>('GET', `/playbook/four-eyes`, { signal }),
    /** Says whether a second person has to approve each release */
    askFor: (body: ProposalFourEyesWish, signal?: AbortSignal) =>
      ask<ProposalFourEyes>('PUT', `/playbook/four-eyes`, { body, signal }),
    /** What waits for a second person */
    waiting: (signal?: AbortSignal) =>
      ask<ProposalWaiting[]>('GET', `/playbook/proposals`, { signal }),
    /** Releases what somebody else proposed */
    approve: (id: number, signal?: AbortSignal) =>
      ask<Release>('POST', `/playbook/proposals/${id}/approve`, { signal }),
    /** Says no to a proposal, and why */
    decline: (id: number, body: ProposalDecline, signal?: AbortSignal) =>
      ask<void>('POST', `/playbook/proposals/${id}/decline`, { body, signal }),
  },
  published: {
    /** What we promise and who carries it, for the staff */
    escalation: (signal?: AbortSignal) =>
      ask<PublishedEscalation>('GET', `/playbook/published/escalation`, { signal }),
    /** What customers may know of the brand */
    everybody: (signal?: AbortSignal) =>
      ask<PublicPage>('GET', `/playbook/published/public`, { signal }),
  },
  quarantine: {
    /** What waits for a person, newest first */
    list: (signal?: AbortSignal) =>
      ask<QuarantineMail[]>('GET', `/quarantine`, { signal }),
    /** Once more through the door */
    redrive: (id: RawMailId, signal?: AbortSignal) =>
      ask<QuarantineOutcome>('POST', `/quarantine/${id}/redrive`, { signal }),
  },
  releases: {
    /** All releases, newest first */
    list: (signal?: AbortSignal) =>
      ask<Release[]>('GET', `/playbook/releases`, { signal }),
    /** Releases: release */
    release: (body: ReleaseWish, signal?: AbortSignal) =>
      ask<NewRelease | ReleaseProposed>('POST', `/playbook/releases`, { body, signal }),
    /** A release with its text */
    show: (version: number, signal?: AbortSignal) =>
      ask<ReleaseWritten>('GET', `/playbook/releases/${version}`, { signal }),
    /** Releases: roll back */
    rollBack: (version: number, body: ReleaseBack, signal?: AbortSignal) =>
      ask<NewRelease | ReleaseProposed>('POST', `/playbook/releases/${version}/rollback`, { body, signal }),
  },
  replies: {
    /** Takes back a reply that is still held, and gives its text back */
    undo: (id: TicketId, message: MessageId, signal?: AbortSignal) =>
      ask<ReplyUndone>('POST', `/tickets/${id}/messages/${message}/undo`, { signal }),
    /** Writes something that only the staff reads */
    note: (id: TicketId, body: ReplyNote, signal?: AbortSignal) =>
      ask<ReplySaid>('POST', `/tickets/${id}/note`, { body, signal }),
    /** Answers the customer; the mail is held for a moment in which it can be undone */
    reply: (id: TicketId, body: Reply, signal?: AbortSignal) =>
      ask<ReplySaid>('POST', `/tickets/${id}/reply`, { body, signal }),
  },
  runs: {
    /** Why did this rule run? The newest answers for a ticket, for a rule, or for both */
    list: (query?: { ticket?: number | undefined; rule?: number | undefined }, signal?: AbortSignal) =>
      ask<Run[]>('GET', `/rules/runs`, { query, signal }),
    /** Which rules ran in the last seven days, and how often; macros are used by people and are not among them */
    usage: (signal?: AbortSignal) =>
      ask<RunUsage[]>('GET', `/rules/runs/usage`, { signal }),
  },
  search: {
    /** Search: search */
    search: (query: { q: string; skip?: number | undefined }, signal?: AbortSignal) =>
      ask<SearchFound>('GET', `/search`, { query, signal }),
  },
  session: {
    /** Ends the session */
    signOut: (signal?: AbortSignal) =>
      ask<void>('DELETE', `/session`, { signal }),
    /** Who is signed in, and in which brands */
    show: (signal?: AbortSignal) =>
      ask<Session>('GET', `/session`, { signal }),
    /** Opens a session and leaves its cookie */
    signIn: (body: SessionSignIn, signal?: AbortSignal) =>
      ask<Session>('POST', `/session`, { body, signal }),
  },
  shelves: {
    /** All shelves in their order, each category with its sections */
    tree: (query?: { locale?: string | undefined }, signal?: AbortSignal) =>
      ask<ShelfTreeNode[]>('GET', `/shelves`, { query, signal }),
    /** Puts up a category */
    addCategory: (body: ShelveWish, signal?: AbortSignal) =>
      ask<ShelveShelf>('POST', `/shelves/categories`, { body, signal }),
    /** Takes a category down, with all that stands in it */
    archiveCategory: (id: CategoryId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/shelves/categories/${id}`, { signal }),
    /** Calls a category something else; what is not said stays */
    changeCategory: (id: CategoryId, body: ShelveWish, signal?: AbortSignal) =>
      ask<ShelveShelf>('PATCH', `/shelves/categories/${id}`, { body, signal }),
    /** Puts up a section in a category */
    addSection: (body: ShelveWish, signal?: AbortSignal) =>
      ask<ShelveShelf>('POST', `/shelves/sections`, { body, signal }),
    /** Takes a section down, with the articles that stand in it */
    archiveSection: (id: SectionId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/shelves/sections/${id}`, { signal }),
    /** Calls a section something else; what is not said stays */
    changeSection: (id: SectionId, body: ShelveWish, signal?: AbortSignal) =>
      ask<ShelveShelf>('PATCH', `/shelves/sections/${id}`, { body, signal }),
  },
  tags: {
    /** Those that begin so, the most used first */
    beginning: (query?: { start?: string | undefined }, signal?: AbortSignal) =>
      ask<string[]>('GET', `/tags`, { query, signal }),
  },
  tickets: {
    /** A page of a built-in view, or of what words find in it */
    list: (query?: { view?: string | undefined; q?: string | undefined; after?: string | undefined }, signal?: AbortSignal) =>
      ask<TicketList>('GET', `/tickets`, { query, signal }),
    /** The whole new ticket, or with `Prefer: return=minimal` (RFC 7240) only where it is */
    open: (body: TicketOpening, signal?: AbortSignal) =>
      ask<TicketPage>('POST', `/tickets`, { body, signal }),
    /** Puts the ticket into the bin */
    delete: (id: TicketId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/tickets/${id}`, { signal }),
    /** A ticket with everything that its page shows */
    show: (id: TicketId, signal?: AbortSignal) =>
      ask<TicketPage>('GET', `/tickets/${id}`, { signal }),
    /** Whatever is said of the ticket, and a comment to go with it; what is left out stays as it is */
    change: (id: TicketId, body: TicketChange, signal?: AbortSignal) =>
      ask<TicketPage>('PATCH', `/tickets/${id}`, { body, signal }),
    /** The built-in views, and how much each holds */
    views: (signal?: AbortSignal) =>
      ask<TicketView[]>('GET', `/views`, { signal }),
  },
  tokens: {
    /** One's own tokens, without their secrets */
    list: (signal?: AbortSignal) =>
      ask<ApiToken[]>('GET', `/tokens`, { signal }),
    /** A new token; its secret is shown this once */
    issue: (body: NewToken, signal?: AbortSignal) =>
      ask<ApiTokenIssued>('POST', `/tokens`, { body, signal }),
    /** Ends a token at once */
    revoke: (id: number, signal?: AbortSignal) =>
      ask<void>('DELETE', `/tokens/${id}`, { signal }),
  },
  transfers: {
    /** Imports and exports, the newest first, a hundred at a time */
    list: (query?: { before?: number | undefined }, signal?: AbortSignal) =>
      ask<Transfer[]>('GET', `/transfers`, { query, signal }),
    /** Writes all that the brand has into an archive, in the background */
    export: (signal?: AbortSignal) =>
      ask<Transfer>('POST', `/transfers/exports`, { signal }),
    /** Brings a file in, in the background: rows of JSON, one on a line or in one array, or an archive of them with their contents */
    bring: (body: Blob, query: { source: Source; dry_run?: boolean | undefined; staff?: boolean | undefined; name?: string | undefined }, signal?: AbortSignal) =>
      ask<Transfer>('POST', `/transfers/imports`, { query, body, signal }),
    /** How far one is */
    show: (id: TransferId, signal?: AbortSignal) =>
      ask<Transfer>('GET', `/transfers/${id}`, { signal }),
    /** Brings in for good what a dry run has tried, without the file being sent again */
    bringForGood: (id: TransferId, signal?: AbortSignal) =>
      ask<Transfer>('POST', `/transfers/${id}/bring`, { signal }),
    /** Stops it */
    cancel: (id: TransferId, signal?: AbortSignal) =>
      ask<Transfer>('POST', `/transfers/${id}/cancel`, { signal }),
    /** Who asked for it, stopped it and fetched it, the newest first */
    log: (id: TransferId, signal?: AbortSignal) =>
      ask<TransferEvent[]>('GET', `/transfers/${id}/log`, { signal }),
    /** What an import has to tell, row by row, a hundred notes at a time: those after note `n` of a row */
    notes: (id: TransferId, query?: { row?: number | undefined; n?: number | undefined }, signal?: AbortSignal) =>
      ask<TransferNote[]>('GET', `/transfers/${id}/notes`, { query, signal }),
    /** Lets one that failed or was cancelled go on where it was */
    resume: (id: TransferId, signal?: AbortSignal) =>
      ask<Transfer>('POST', `/transfers/${id}/resume`, { signal }),
  },
  triggers: {
    /** A hundred at a time, in the order in which they run */
    list: (query?: { active?: boolean | undefined; from?: number | undefined }, signal?: AbortSignal) =>
      ask<RulePage>('GET', `/triggers`, { query, signal }),
    /** Triggers: add */
    add: (body: RuleWish, signal?: AbortSignal) =>
      ask<Rule>('POST', `/triggers`, { body, signal }),
    /** Puts these first, in this order */
    reorder: (body: RuleOrder, signal?: AbortSignal) =>
      ask<void>('POST', `/triggers/order`, { body, signal }),
    /** Triggers: delete */
    delete: (id: RuleId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/triggers/${id}`, { signal }),
    /** Triggers: show */
    show: (id: RuleId, signal?: AbortSignal) =>
      ask<Rule>('GET', `/triggers/${id}`, { signal }),
    /** Triggers: change */
    change: (id: RuleId, body: RuleWish, signal?: AbortSignal) =>
      ask<Rule>('PATCH', `/triggers/${id}`, { body, signal }),
    /** What it was before each change, and who changed it */
    revisions: (id: RuleId, signal?: AbortSignal) =>
      ask<RuleRevision[]>('GET', `/triggers/${id}/revisions`, { signal }),
  },
  try: {
    /** Which tickets of the last seven days would a rule have hit? Send the cursor again until it is done */
    run: (body: RuleTrial, signal?: AbortSignal) =>
      ask<TryTried>('POST', `/rules/try`, { body, signal }),
  },
  views: {
    /** Those that one may use, in their order */
    list: (signal?: AbortSignal) =>
      ask<View[]>('GET', `/ticket-views`, { signal }),
    /** Views: add */
    add: (body: ViewWish, signal?: AbortSignal) =>
      ask<View>('POST', `/ticket-views`, { body, signal }),
    /** What a view may ask, show and be ordered by; what each field holds is said where rules are defined */
    definitions: (signal?: AbortSignal) =>
      ask<ViewDefinitions>('GET', `/ticket-views/definitions`, { signal }),
    /** Puts these first, in this order */
    reorder: (body: ViewOrder, signal?: AbortSignal) =>
      ask<View[]>('PUT', `/ticket-views/order`, { body, signal }),
    /** What a view would hold if it were kept */
    preview: (body: ViewWish, signal?: AbortSignal) =>
      ask<ViewHeld>('POST', `/ticket-views/preview`, { body, signal }),
    /** Views: delete */
    delete: (id: ViewId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/ticket-views/${id}`, { signal }),
    /** Views: show */
    show: (id: ViewId, signal?: AbortSignal) =>
      ask<View>('GET', `/ticket-views/${id}`, { signal }),
    /** Views: change */
    change: (id: ViewId, body: ViewWish, signal?: AbortSignal) =>
      ask<View>('PATCH', `/ticket-views/${id}`, { body, signal }),
    /** What the view holds now, a page at a time */
    tickets: (id: ViewId, query?: { after?: string | undefined }, signal?: AbortSignal) =>
      ask<ViewHeld>('GET', `/ticket-views/${id}/tickets`, { query, signal }),
  },
  voices: {
    /** Takes a comment away */
    archive: (id: CommentId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/articles/comments/${id}`, { signal }),
    /** Takes a vote back */
    withdraw: (id: VoteId, signal?: AbortSignal) =>
      ask<void>('DELETE', `/articles/votes/${id}`, { signal }),
    /** Voices: comments */
    comments: (id: ArticleId, query?: { page?: number | undefined }, signal?: AbortSignal) =>
      ask<VoiceComment[]>('GET', `/articles/${id}/comments`, { query, signal }),
    /** Voices: say */
    say: (id: ArticleId, body: VoiceSay, signal?: AbortSignal) =>
      ask<VoiceComment>('POST', `/articles/${id}/comments`, { body, signal }),
    /** Was it of use? 1 or -1; once for each reader */
    vote: (id: ArticleId, body: VoiceVote, signal?: AbortSignal) =>
      ask<VoiceCast>('PUT', `/articles/${id}/vote`, { body, signal }),
  },
  welcome: {
    /** Welcome: show */
    show: (signal?: AbortSignal) =>
      ask<Welcome>('GET', `/welcome`, { signal }),
  },
})

/** Where a frame or a download finds what is no JSON; the brand rides in the query. */
export const addresses = (brand: string) => ({
  articleFiles: {
    /** The file itself */
    content: (id: ArticleFileId) => `/api/desk/articles/files/${id}${query({ brand })}`,
  },
  contents: {
    /** An attachment, to be saved */
    attachment: (id: AttachmentId) => `/api/desk/attachments/${id}${query({ brand })}`,
    /** The HTML of a message, made safe, for a frame */
    body: (id: MessageId, more?: { images?: boolean | undefined }) => `/api/desk/messages/${id}/body${query({ brand, ...more })}`,
  },
  helpFiles: {
    /** A file of a published article */
    content: (brand: string, id: ArticleFileId) => `/api/desk/help/${encodeURIComponent(brand)}/files/${id}${query({  })}`,
  },
  quarantine: {
    /** The mail as it came */
    raw: (id: RawMailId) => `/api/desk/quarantine/${id}/raw${query({ brand })}`,
  },
  transfers: {
    /** The archive that an export has written, from its start or a range of it */
    file: (id: TransferId) => `/api/desk/transfers/${id}/file${query({ brand })}`,
    /** All that an import has to tell, as a file of lines */
    report: (id: TransferId) => `/api/desk/transfers/${id}/report${query({ brand })}`,
  },
})
