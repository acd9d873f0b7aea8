import { useState } from 'react'
import type { Agent, TicketId, TicketRow } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import { offerUndo } from '../ui/toasts'
import { useChangeAll } from './changes'
import { words } from './words'

const NONE: ReadonlySet<TicketId> = new Set()

/** What is selected, and what can be done with it. */
export function useBulk(brand: string, rows: readonly TicketRow[]) {
  const [selected, setSelected] = useState(NONE)
  // With a finger there is no box beside a row: choosing is begun, and then each tap chooses.
  const [choosing, setChoosing] = useState(false)
  const change = useChangeAll(brand)
  const chosen = rows.filter((it) => selected.has(it.id))
  const clear = () => {
    setSelected(NONE)
    setChoosing(false)
  }
  const toggle = (id: TicketId) =>
    setSelected((old) => {
      const next = new Set(old)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const undoWith =
    (done: readonly Ticket[], back: (before: TicketRow) => Parameters<typeof change.mutate>[0]['change']) => () => {
      for (const it of done) {
        const before = rows.find((row) => row.id === it.id)
        if (before) change.mutate({ tickets: [it], change: back(before) })
      }
    }
  return {
    selected,
    chosen,
    busy: change.isPending,
    clear,
    toggle,
    choosing,
    choose: (id?: TicketId) => {
      setChoosing(true)
      if (id !== undefined) toggle(id)
    },
    all: () => setSelected(new Set(rows.map((it) => it.id))),
    /** The selection, or else the row at hand. */
    aims: (current: TicketId | undefined) => (chosen.length > 0 ? chosen : rows.filter((it) => it.id === current)),
    assign: async (tickets: readonly TicketRow[], agent: Agent) => {
      const { done } = await change.mutateAsync({ tickets, change: { owner_id: agent.id } })
      clear()
      if (done.length === 0) return
      offerUndo(
        words.assigned(done.length, agent.name),
        undoWith(done, (before) => (before.owner ? { owner_id: before.owner.id } : {})),
      )
    },
    solve: async (tickets: readonly TicketRow[]) => {
      const open = tickets.filter((it) => it.status !== 'solved' && it.status !== 'closed')
      if (open.length === 0) return
      const { done } = await change.mutateAsync({ tickets: open, change: { status: 'solved' } })
      clear()
      if (done.length > 0)
        offerUndo(
          words.solved(done.length),
          undoWith(done, () => ({ status: 'open' })),
        )
    },
  }
}

export type Bulk = ReturnType<typeof useBulk>
