import { Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { binKey } from '../../api/bin'
import { desk } from '../../api/desk'
import { ticketQuery } from '../../api/queries'
import type { Ticket } from '../../api/types'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { complain, offerUndo, say } from '../../ui/toasts'
import { keep, refresh } from '../changes'
import css from './moves.module.css'
import { words } from './words'

type Dialog = { brand: string; ticket: Ticket; opened: boolean; onClose: () => void; onGone: () => void }

/** Out of sight, and for now only that. */
export function BinDialog({ brand, ticket, opened, onClose, onGone }: Dialog) {
  const queries = useQueryClient()
  const restore = useMutation({
    mutationFn: () => desk(brand).bin.restore(ticket.id),
    onSuccess: (back) => {
      keep(queries, brand, back)
      say(words.restored(back.id))
    },
    onError: (error) => complain(error.message),
  })
  const put = useMutation({
    mutationFn: () => desk(brand).tickets.delete(ticket.id),
    onSuccess: () => {
      onClose()
      onGone()
      offerUndo(words.binned(ticket.id), () => restore.mutate())
      queries.removeQueries({ queryKey: ticketQuery(brand, ticket.id).queryKey })
      void queries.invalidateQueries({ queryKey: binKey(brand) })
      refresh(queries, brand)
    },
  })
  return (
    <Modal opened={opened} onClose={onClose} title={words.binTitle(ticket.id)} size={440}>
      <div className={css.form}>
        {put.error && <ErrorBox>{put.error.message}</ErrorBox>}
        <p>{words.binHint}</p>
        <div className={css.end}>
          <Act onClick={onClose}>{words.cancel}</Act>
          <Act className={css.danger} onClick={() => put.mutate()} busy={put.isPending} data-autofocus>
            {words.binDo}
          </Act>
        </div>
      </div>
    </Modal>
  )
}
