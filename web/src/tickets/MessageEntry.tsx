import type { Me, TicketMessage } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import { cx } from '../ui/cx'
import { Icon, channelIcon } from '../ui/icons'
import { useTimes } from '../ui/times'
import { Attachments } from './Attachments'
import { Delivery } from './Delivery'
import { HtmlMail } from './HtmlMail'
import { PlainText } from './PlainText'
import css from './thread.module.css'
import { channelWord, firstName, words } from './words'

type Entry = { message: TicketMessage; ticket: Ticket; me: Me }

/** One thing said. Where it stands, its colour and its frame tell who it was for. */
export function MessageEntry({ message, ticket, me }: Entry) {
  const times = useTimes()
  const isAside = message.aside_id !== null
  const isNote = message.kind === 'note' && !isAside
  const isMachine = message.kind === 'out' && message.author.kind === 'system'
  const kind = isAside
    ? css.aside
    : isNote
      ? css.note
      : isMachine
        ? css.machine
        : message.kind === 'out'
          ? css.ours
          : css.theirs
  return (
    <li className={cx(css.entry, kind, message.delivery?.state === 'withdrawn' && css.withdrawn)}>
      <time dateTime={message.at}>{times.clock(message.at)}</time>
      <span className={css.node}>
        <Icon name={isAside ? 'aside' : isNote ? 'note' : isMachine ? 'bot' : channelIcon(message.channel)} size={14} />
      </span>
      <div className={css.body}>
        <div className={css.who}>
          <b>{message.kind === 'in' ? message.author.name : firstName(message.author.name)}</b>
          <Said message={message} ticket={ticket} />
          {message.kind === 'out' && <Delivery message={message} ticket={ticket} me={me} />}
        </div>
        {message.has_html && message.kind === 'in' ? (
          <HtmlMail message={message} brand={me.brand.key} />
        ) : (
          <div className={css.bubble}>
            <PlainText text={message.text} />
            {message.quoted && (
              <details className={css.quoted}>
                <summary>{words.quoted}</summary>
                <div>{message.quoted}</div>
              </details>
            )}
          </div>
        )}
        <Attachments files={message.attachments} brand={me.brand.key} />
      </div>
    </li>
  )
}

function Said({ message, ticket }: { message: TicketMessage; ticket: Ticket }) {
  if (message.aside_id !== null) return <span>{words.beside}</span>
  switch (message.kind) {
    case 'note':
      return <span className={css.tag}>{words.noteTag}</span>
    case 'out':
      return (
        <span>{message.author.kind === 'system' ? words.machine : words.replied(channelWord(message.channel))}</span>
      )
    case 'in':
      return (
        <>
          <span className="cut">
            {message.author.name === ticket.customer.name
              ? ticket.customer.address
              : words.wrote(channelWord(message.channel))}
            {message.automatic && `, ${words.automatic}`}
          </span>
          {message.to.length > 0 && <span className={css.end}>{words.to(message.to.join(', '))}</span>}
        </>
      )
    default:
      return message.kind satisfies never
  }
}
