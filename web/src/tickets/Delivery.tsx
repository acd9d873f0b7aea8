import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { meQuery } from '../api/queries'
import type { Me, TicketMessage } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import { paths } from '../app/paths'
import { Icon } from '../ui/icons'
import { useNow } from '../ui/now'
import { fineSpan } from '../ui/span'
import css from './thread.module.css'
import { useUndo } from './useUndo'
import { words } from './words'

/** How far a reply has come on its way, and while it is still here, the way back. */
export function Delivery({ message, ticket, me }: { message: TicketMessage; ticket: Ticket; me: Me }) {
  const { delivery } = message
  if (!delivery) return null
  switch (delivery.state) {
    case 'held':
      return <Held message={message} ticket={ticket} me={me} releaseAt={delivery.release_at} />
    case 'sent':
      return (
        <span className={css.end}>
          <Icon name="check" size={14} /> {words.delivery.sent}
        </span>
      )
    case 'failed':
    case 'bounced':
      return <Failed brand={me.brand.key} state={words.delivery[delivery.state]} error={delivery.error} />
    case 'queued':
    case 'sending':
    case 'withdrawn':
      return <span className={css.end}>{words.delivery[delivery.state]}</span>
    default:
      return delivery.state satisfies never
  }
}

function Held({
  message,
  ticket,
  me,
  releaseAt,
}: {
  message: TicketMessage
  ticket: Ticket
  me: Me
  releaseAt: string | null
}) {
  const now = useNow('second')
  const left = releaseAt ? Date.parse(releaseAt) - now : 0
  const undo = useUndo(me.brand.key)
  return (
    <span className={css.end}>
      {left > 0 ? words.leavesIn(fineSpan(left + 999)) : words.delivery.held}
      {left > 0 && (
        <button
          type="button"
          className={css.link}
          onClick={() => undo.mutate({ ticket: ticket.id, message: message.id })}
        >
          {words.undo}
        </button>
      )}
    </span>
  )
}

function Failed({ brand, state, error }: { brand: string; state: string; error: string | null }) {
  const maySeeOutbox = useSuspenseQuery(meQuery(brand)).data.permissions.includes('outbox')
  return (
    <span className={css.failed}>
      <Icon name="warn" size={14} />
      <span>
        {state}
        {error && `: ${error}`}
      </span>
      {maySeeOutbox && <Link {...paths.outbox(brand)}>{words.toOutbox}</Link>}
    </span>
  )
}
