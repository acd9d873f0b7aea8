import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { Agent, TicketRow } from '../../api/generated/desk'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { BulkForm } from './BulkForm'
import { BulkProgress } from './BulkProgress'
import { BulkTried } from './BulkTried'
import form from '../../ui/form.module.css'
import { useBulkChange } from './useBulkChange'
import { NO_WISH, type Wish, isEmpty } from './wish'
import { words } from './words'

type Dialog = {
  brand: string
  tickets: readonly TicketRow[]
  agents: readonly Agent[]
  opened: boolean
  onClose: () => void
  onDone: () => void
}

/** One change of many: say it, see what it would do, do it, and for as long as the dialog is open take it back. */
export function BulkDialog({ opened, onClose, tickets, ...rest }: Dialog) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.title(tickets.length)} size={520}>
      {opened && <Changing tickets={tickets} onClose={onClose} {...rest} />}
    </Modal>
  )
}

function Changing({ brand, tickets, agents, onClose, onDone }: Omit<Dialog, 'opened'>) {
  // What was selected when it began: the list behind goes on living.
  const [chosen] = useState(tickets)
  const [wish, setWish] = useState<Wish>(NO_WISH)
  const change = useBulkChange(brand, chosen)
  const { tried, begin, bulk } = change
  const none = isEmpty(wish) ? words.nothing : chosen.length > 1_000 ? words.tooMany : null
  const count = tried.data?.filter((it) => it.state === 'done').length ?? 0
  if (bulk)
    return (
      <BulkProgress
        change={change}
        bulk={bulk}
        onClose={() => {
          change.after()
          onDone()
          onClose()
        }}
      />
    )
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (none || tried.isPending || begin.isPending) return
        if (tried.data) begin.mutate(wish)
        else tried.mutate(wish)
      }}
    >
      {change.error && <ErrorBox>{change.error}</ErrorBox>}
      {tried.data ? (
        <BulkTried items={tried.data} isPartly={change.isPartlyTried} isMacro={wish.macro !== ''} />
      ) : (
        <BulkForm brand={brand} agents={agents} wish={wish} onWish={setWish} />
      )}
      <div className={form.end}>
        <Act onClick={tried.data ? tried.reset : onClose}>{tried.data ? words.again : words.cancel}</Act>
        <Act
          look="primary"
          type="submit"
          not={tried.data && count === 0 && !change.isPartlyTried ? words.would.done(0) : none}
          busy={tried.isPending || begin.isPending}
        >
          {tried.data ? words.change(change.isPartlyTried ? chosen.length : count) : words.tryIt}
        </Act>
      </div>
    </form>
  )
}
