import type { TicketId, TicketRow } from '../api/generated/desk'
import { useCommands } from '../ui/commands'
import { words } from './words'

type Queue = {
  rows: readonly TicketRow[]
  current: TicketId | undefined
  onMove: (id: TicketId) => void
  onOpen: (id: TicketId, then?: 'reply' | 'note') => void
  onToggle: (id: TicketId) => void
  onAssign: () => void
  onSolve: () => void
  onNew: () => void
  onClear: () => void
  onChange: () => void
  onBin: (() => void) | undefined
  mayOpen: boolean
}

export function useQueueCommands(it: Queue): void {
  const place = it.rows.findIndex((row) => row.id === it.current)
  const move = (to: number) => {
    const row = it.rows[Math.min(it.rows.length - 1, Math.max(0, to))]
    if (row) it.onMove(row.id)
  }
  const withCurrent = (run: (id: TicketId) => void) => () => it.current !== undefined && run(it.current)
  const group = words.groupsOf.move
  useCommands('page', [
    { id: 'down', label: 'Next row', group, keys: ['j', 'ArrowDown'], run: () => move(place + 1), listed: false },
    { id: 'up', label: 'Row before', group, keys: ['k', 'ArrowUp'], run: () => move(place - 1), listed: false },
    { id: 'first', label: 'First row', group, keys: ['Home'], run: () => move(0), listed: false },
    { id: 'last', label: 'Last row', group, keys: ['End'], run: () => move(it.rows.length - 1), listed: false },
    { id: 'open', label: 'Open', group, keys: ['Enter'], run: withCurrent(it.onOpen), listed: false },
    { id: 'select', label: 'Select', group, keys: ['Space'], run: withCurrent(it.onToggle), listed: false },
    { id: 'reply', label: words.reply, group, keys: ['r'], run: withCurrent((id) => it.onOpen(id, 'reply')) },
    { id: 'note', label: words.note, group, keys: ['n'], run: withCurrent((id) => it.onOpen(id, 'note')) },
    { id: 'assign', label: words.assign, group, keys: ['a'], run: it.onAssign },
    { id: 'solve', label: words.solve, group, keys: ['e'], run: it.onSolve },
    {
      id: 'new',
      label: words.dialogTitle,
      group,
      keys: ['c'],
      run: it.onNew,
      not: it.mayOpen ? null : 'Your role may not open tickets',
    },
    { id: 'change', label: words.changeMany, group, keys: ['b'], run: it.onChange },
    ...(it.onBin ? [{ id: 'bin', label: words.toBin, group: 'Go', keys: ['g b'], run: it.onBin }] : []),
    { id: 'find', label: 'Search here', group, keys: ['/'], run: focusSearch },
    { id: 'clear', label: words.clear, group, keys: ['Escape'], run: it.onClear, listed: false },
  ])
}

const focusSearch = () => document.querySelector<HTMLInputElement>('#queue-search')?.focus()
