// What the desk says, under the names that the pages have for it.
import type { TicketPage as Ticket } from './generated/desk'

export type {
  Agent,
  AttachmentId,
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
  TicketReason as Reason,
  TicketRow,
  TicketView as ViewCount,
  Welcome,
  WelcomeBrand as Brand,
} from './generated/desk'

/** What `stale` brings along: the ticket as it is now. */
export type Stale = { current: Ticket }
