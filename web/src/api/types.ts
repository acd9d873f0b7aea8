/** On the wire it is what its page shows; everywhere else it is the ticket. */
export type { TicketPage as Ticket } from './generated/desk'
