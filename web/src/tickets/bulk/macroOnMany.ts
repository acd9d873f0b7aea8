import { desk } from '../../api/desk'
import type { Bulk, BulkId, BulkItem, RuleId, TicketId, TicketRow } from '../../api/generated/desk'
import { Problem } from '../../api/http'

/** How far it is, whoever counts. */
export type Counted = Omit<Bulk, 'asked_at' | 'ended_at'>

type Done = { ticket: TicketId; change: number }

/** How far a macro has come with many tickets; it is used on each as a person would, so each can be taken back. */
export type MacroRun = { macro: RuleId; bulk: Counted; items: BulkItem[]; changes: Done[] }

const AT_ONCE = 4

const refused = (id: TicketId, error: unknown): BulkItem => ({
  ticket_id: id,
  state: 'refused',
  code: error instanceof Problem ? error.code : null,
  why: error instanceof Error ? error.message : null,
})

const item = (id: TicketId, state: BulkItem['state']): BulkItem => ({ ticket_id: id, state, code: null, why: null })

/** A few at a time; one that fails does not stop the rest. */
async function each<T>(list: readonly T[], deed: (it: T) => Promise<void>): Promise<void> {
  const waiting = [...list]
  const work = async () => {
    for (let it = waiting.shift(); it; it = waiting.shift()) await deed(it)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

export async function previewMany(brand: string, macro: RuleId, tickets: readonly TicketRow[]): Promise<BulkItem[]> {
  const items: BulkItem[] = []
  await each(tickets, async ({ id }) => {
    try {
      const { changes, missing } = await desk(brand).macroUse.preview(id, macro)
      if (missing.length > 0) items.push({ ...item(id, 'refused'), why: missing.join(', ') })
      else items.push(item(id, changes.length > 0 ? 'done' : 'unchanged'))
    } catch (error) {
      items.push(refused(id, error))
    }
  })
  return items
}

export async function runMany(
  brand: string,
  macro: RuleId,
  tickets: readonly TicketRow[],
  tell: (run: MacroRun) => void,
): Promise<void> {
  let run = begun(macro, tickets.length)
  const say = (next: BulkItem, done?: Done) => {
    run = {
      ...run,
      items: [...run.items, next],
      changes: done ? [...run.changes, done] : run.changes,
      bulk: counted(run.bulk, [...run.items, next]),
    }
    tell(run)
  }
  tell(run)
  await each(tickets, async ({ id, version }) => {
    try {
      const { change } = await desk(brand).macroUse.apply(id, macro, { version })
      if (change === null) say(item(id, 'unchanged'))
      else say(item(id, 'done'), { ticket: id, change })
    } catch (error) {
      say(refused(id, error))
    }
  })
  tell({ ...run, bulk: { ...run.bulk, state: 'done' } })
}

export async function undoMany(brand: string, run: MacroRun, tell: (run: MacroRun) => void): Promise<void> {
  let now: MacroRun = { ...run, bulk: { ...run.bulk, state: 'undoing' } }
  tell(now)
  await each(run.changes, async ({ ticket, change }) => {
    const state = await desk(brand)
      .macroUse.undo(ticket, String(run.macro), change)
      .then(() => 'undone' as const)
      .catch(() => 'kept' as const)
    const items = now.items.map((it) => (it.ticket_id === ticket ? item(ticket, state) : it))
    now = { ...now, items, bulk: counted(now.bulk, items) }
    tell(now)
  })
  tell({ ...now, bulk: { ...now.bulk, state: 'undone' } })
}

const begun = (macro: RuleId, total: number): MacroRun => ({
  macro,
  items: [],
  changes: [],
  bulk: { id: 0 as BulkId, state: 'running', total, done: 0, unchanged: 0, refused: 0, undone: 0 },
})

const counted = (bulk: Counted, items: readonly BulkItem[]): Counted => {
  const count = (state: BulkItem['state']) => items.filter((it) => it.state === state).length
  return {
    ...bulk,
    done: count('done'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    undone: count('undone'),
  }
}
