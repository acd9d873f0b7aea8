import { useState } from 'react'
import type { Me } from '../../api/generated/desk'
import type { Ticket } from '../../api/types'
import type { IconName } from '../../ui/icons'
import { useMoves } from './useMoves'
import { words } from './words'

export type Dialog = 'merge' | 'split' | 'follow' | 'link' | 'redact' | 'bin'

type Move = { id: string; label: string; icon: IconName; not: string | null | undefined; run: () => void }

/** What else can be done with a ticket, from the menu, a key or the palette. */
export function useMoreMenu(brand: string, ticket: Ticket, me: Me) {
  const [menu, onMenu] = useState(false)
  const [dialog, setDialog] = useState<Dialog>()
  const { unmerge } = useMoves(brand)
  const open = (it: Dialog) => () => setDialog(it)
  const { classify, note } = ticket.allowed
  const isClosed = ticket.status === 'closed'
  const list: Move[] = [
    { id: 'merge', label: words.merge, icon: 'merge', not: classify, run: open('merge') },
    { id: 'split', label: words.split, icon: 'split', not: classify, run: open('split') },
    { id: 'link', label: words.link, icon: 'link', not: classify, run: open('link') },
    {
      id: 'follow',
      label: words.followUp,
      icon: 'redo',
      not: isClosed ? null : words.notClosed,
      run: open('follow'),
    },
    ...(ticket.merged_into === null
      ? []
      : [
          {
            id: 'unmerge',
            label: words.unmerge,
            icon: 'back' as const,
            not: me.permissions.includes('work') ? null : note,
            run: () => unmerge.mutate(ticket.id),
          },
        ]),
    {
      id: 'redact',
      label: words.redact,
      icon: 'redact',
      not: me.permissions.includes('work') ? null : classify,
      run: open('redact'),
    },
    {
      id: 'bin',
      label: words.toBin,
      icon: 'bin',
      not: me.permissions.includes('delete_tickets') ? null : words.mayNotDelete,
      run: open('bin'),
    },
  ]
  return { menu, onMenu, dialog, open: setDialog, close: () => setDialog(undefined), list }
}

export type Moves = ReturnType<typeof useMoreMenu>
