import type { Agent, TicketChange } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import { offerUndo, say } from '../ui/toasts'
import { useChange } from './changes'
import { words } from './words'

/** What can be done with a ticket besides writing. */
export function useTicketActions(brand: string, ticket: Ticket) {
  const change = useChange(brand)
  const wish = (wanted: Omit<TicketChange, 'version'>, then?: (after: Ticket) => void) =>
    change.mutate({ ticket, change: wanted }, then ? { onSuccess: then } : {})
  const back = (after: Ticket, wanted: Omit<TicketChange, 'version'>) => () =>
    change.mutate({ ticket: after, change: wanted })
  return {
    busy: change.isPending,
    isOpen: ticket.status !== 'solved' && ticket.status !== 'closed',
    assign: (agent: Pick<Agent, 'id' | 'name'>) => {
      const before = ticket.owner
      if (before?.id === agent.id) return
      wish({ owner_id: agent.id }, (after) => {
        if (before) offerUndo(words.assigned(1, agent.name), back(after, { owner_id: before.id }))
        else say(words.assigned(1, agent.name))
      })
    },
    prioritise: (priority: string) => priority !== ticket.priority.name && wish({ priority }),
    classify: (intent: string) => intent !== ticket.intent && wish({ intent }),
    solve: (then?: () => void) => {
      const before = ticket.status
      wish({ status: 'solved' }, (after) => {
        offerUndo(words.solved(1), back(after, { status: before === 'new' ? 'open' : before }))
        then?.()
      })
    },
    reopen: () => wish({ status: 'open' }, () => say(words.reopened)),
  }
}

export type TicketActions = ReturnType<typeof useTicketActions>
