import type { TicketId } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import { useCommands } from '../ui/commands'
import { focusOn, focusSoon } from '../ui/focus'
import { TAGS } from './about/TagsRow'
import type { Moves } from './moves/useMoreMenu'
import type { Shown } from './panel/panels'
import type { Neighbours } from './useNeighbours'
import type { TicketActions } from './useTicketActions'
import { words } from './words'

type Page = {
  ticket: Ticket
  near: Neighbours
  onMenu: (menu: 'owner' | 'priority' | 'intent') => void
  moves: Moves
  onNote: () => void
  onMacro: () => void
  onShow: (panel: Shown) => void
  onGo: (to: TicketId | undefined) => void
  onBack: () => void
  actions: TicketActions
}

export const COMPOSER = 'composer'

export const focusComposer = (): void => focusOn(COMPOSER)

/** Once a dialog that closes has given the focus back. */
export const focusComposerSoon = (): void => focusSoon(COMPOSER, 250)

export function useTicketCommands(page: Page): void {
  const { ticket, near, moves, onMenu, onNote, onMacro, onShow, onGo, onBack, actions } = page
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
    { id: 'macro', label: words.macro, group, keys: ['m', '/'], run: onMacro, not: classify },
    {
      id: 'tags',
      label: words.tagIt,
      group,
      keys: ['t'],
      run: () => {
        onShow('details')
        // Beside a narrow page the panel slides in first.
        requestAnimationFrame(() => focusOn(TAGS))
        focusSoon(TAGS, 300)
      },
      not: classify,
    },
    { id: 'more', label: words.moreToDo, group, keys: ['.'], run: () => moves.onMenu(true), listed: false },
    ...moves.list.map(({ id, label, not, run }) => ({ id, label, group, not, run })),
    {
      id: 'asides',
      label: words.asides,
      group: words.groupsOf.beside,
      keys: ['@', 'shift+@', 'b a'],
      run: () => onShow('asides'),
    },
    { id: 'contact', label: words.contact, group: words.groupsOf.beside, keys: ['b c'], run: () => onShow('contact') },
    { id: 'rules', label: words.rules, group: words.groupsOf.beside, keys: ['b r'], run: () => onShow('rules') },
    { id: 'details', label: words.details, group: words.groupsOf.beside, keys: ['b d'], run: () => onShow('details') },
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
