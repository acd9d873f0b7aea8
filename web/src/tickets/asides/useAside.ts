import { useMutation, useQueryClient } from '@tanstack/react-query'
import { desk } from '../../api/desk'
import { asideMessagesQuery, asidesQuery } from '../../api/asides'
import type { AsideBeginning, AsideId, TicketId } from '../../api/generated/desk'
import { ticketQuery } from '../../api/queries'
import { complain } from '../../ui/toasts'

/** Beginning a side conversation, writing in it, closing it and opening it again. */
export function useAsides(brand: string, ticket: TicketId) {
  const queries = useQueryClient()
  const { asides } = desk(brand)
  const again = async () => {
    await queries.invalidateQueries({ queryKey: asidesQuery(brand, ticket).queryKey })
    void queries.invalidateQueries({ queryKey: ticketQuery(brand, ticket).queryKey, exact: true })
  }
  return {
    begin: useMutation({ mutationFn: (wish: AsideBeginning) => asides.begin(ticket, wish), onSuccess: again }),
    say: useMutation({
      mutationFn: (it: { id: AsideId; text: string }) => asides.say(ticket, it.id, { text: it.text }),
      onSuccess: (messages, { id }) => {
        queries.setQueryData(asideMessagesQuery(brand, ticket, id).queryKey, messages)
        return again()
      },
    }),
    open: useMutation({
      mutationFn: (it: { id: AsideId; open: boolean }) => asides[it.open ? 'reopen' : 'close'](ticket, it.id),
      onSuccess: again,
      onError: (error) => complain(error.message),
    }),
  }
}
