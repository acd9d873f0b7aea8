import type { Ticket, TicketId } from '../api/types'
import { useCommands } from '../ui/commands'
import type { Neighbours } from './useNeighbours'
import type { TicketActions } from './useTicketActions'
import { words } from './words'

type Page = {
  ticket: Ticket
  near: Neighbours
  onMenu: (menu: 'owner' | 'priority' | 'intent') => void
  onNote: () => void
  onGo: (to: TicketId | undefined) => void
  onBack: () => void
  actions: TicketActions
}

export const COMPOSER = 'composer'

export const focusComposer = (): void => document.querySelector<HTMLTextAreaElement>(`#${COMPOSER}`)?.focus()

export function useTicketCommands({ ticket, near, onMenu, onNote, onGo, onBack, actions }: Page): void {
  const group = words.groupsOf.do
  const { reply, note, assign, solve, classify } = ticket.allowed
  useCommands('page', [
    { id: 'reply', label: words.reply, group, keys: ['r'], run: focusComposer, not: reply },
    { id: 'note', label: words.note, group, keys: ['n'], run: onNote, not: note },
    { id: 'assign', label: words.assign, group, keys: ['a'], run: () => onMenu('owner'), not: assign },
    { id: 'priority', label: words.priority, group, keys: ['p'], run: () => onMenu('priority'), not: classify },
    { id: 'intent', label: words.intent, group, keys: ['i'], run: () => onMenu('intent'), not: classify },
    actions.isOpen
      ? { id: 'solve', label: words.solve, group, keys: ['e'], run: () => actions.solve(), not: solve }
      : { id: 'solve', label: words.reopen, group, keys: ['e'], run: actions.reopen, not: assign },
    {
      id: 'down',
      label: 'Next ticket',
      group: words.groupsOf.move,
      keys: ['j'],
      run: () => near.next && onGo(near.next),
    },
    {
      id: 'up',
      label: 'Ticket before',
      group: words.groupsOf.move,
      keys: ['k'],
      run: () => near.before && onGo(near.before),
    },
    { id: 'back', label: words.back, group: words.groupsOf.move, keys: ['u', 'Escape'], run: onBack },
  ])
}
