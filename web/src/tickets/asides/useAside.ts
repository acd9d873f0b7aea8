import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type AsideId, type NewAside, asideMessagesQuery, asides, asidesQuery } from '../../api/asides'
import { ticketQuery } from '../../api/queries'
import type { TicketId } from '../../api/types'
import { complain } from '../../ui/toasts'

/** Beginning a side conversation, writing in it, closing it and opening it again. */
export function useAsides(brand: string, ticket: TicketId) {
  const queries = useQueryClient()
  const api = asides(brand, ticket)
  const again = async () => {
    await queries.invalidateQueries({ queryKey: asidesQuery(brand, ticket).queryKey })
    void queries.invalidateQueries({ queryKey: ticketQuery(brand, ticket).queryKey, exact: true })
  }
  return {
    begin: useMutation({ mutationFn: (wish: NewAside) => api.begin(wish), onSuccess: again }),
    say: useMutation({
      mutationFn: (it: { id: AsideId; text: string }) => api.say(it.id, it.text),
      onSuccess: (messages, { id }) => {
        queries.setQueryData(asideMessagesQuery(brand, ticket, id).queryKey, messages)
        return again()
      },
    }),
    open: useMutation({
      mutationFn: (it: { id: AsideId; open: boolean }) => (it.open ? api.reopen(it.id) : api.close(it.id)),
      onSuccess: again,
      onError: (error) => complain(error.message),
    }),
  }
}
