// What the desk says, under the names that the pages have for it.
import type { TicketChange as Change, TicketPage as Ticket } from './generated/desk'

export type {
  Agent,
  AttachmentId,
  CustomStatusId,
  CustomerId,
  FieldId,
  FormId,
  GroupId,
  OrganizationId,
  Delivery as DeliveryState,
  Me,
  MessageId,
  OutboxMail as OutboxMailShown,
  OutboxRow as OutboxMail,
  OutgoingId as OutboxId,
  PersonId,
  Playbook,
  QuarantineMail as Quarantined,
  RawMailId as QuarantineId,
  ReplyThen as Then,
  Role,
  Session,
  Status,
  TicketChange as Change,
  TicketClock as Clock,
  TicketDue as Due,
  TicketFile as Attachment,
  TicketId,
  TicketList as TicketPage,
  TicketLog as LogEntry,
  TicketMessage as Message,
  TicketOpening as Opening,
  TicketPage as Ticket,
  TicketPerson as Person,
  TicketType,
  TicketReason as Reason,
  TicketRow,
  TicketView as ViewCount,
  Welcome,
  WelcomeBrand as Brand,
} from './generated/desk'

/** What `stale` brings along: the ticket as it is now. */
export type Stale = { current: Ticket }

/** What a field of the brand's own may hold. */
export type FieldValue = string | number | boolean | string[]

type Said = Pick<
  Change,
  'owner_id' | 'priority' | 'intent' | 'status' | 'subject' | 'type' | 'add_tags' | 'remove_tags'
>
type Emptied = Pick<
  Ticket,
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

/** What somebody wants changed, whichever version it is said of: what is said has a value, but for what may be empty. */
export type Wanted = { [K in keyof Said]?: NonNullable<Said[K]> } & Partial<Emptied> & {
    fields?: Record<string, FieldValue | null>
  }
