import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asideMessagesQuery } from '../../api/asides'
import type { Aside, TicketMessage } from '../../api/generated/desk'
import type { Ticket } from '../../api/types'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { Icon } from '../../ui/icons'
import { Skeleton } from '../../ui/Skeleton'
import { useTimes } from '../../ui/times'
import { Writing } from '../../ui/Writing'
import { PlainText } from '../PlainText'
import { firstName } from '../words'
import css from './asides.module.css'
import { useAsides } from './useAside'
import { words } from './words'

type Shown = { brand: string; ticket: Ticket; aside: Aside; onBack: () => void }

/** One side conversation, and the place to go on with it. */
export function AsideShown({ brand, ticket, aside, onBack }: Shown) {
  const [text, setText] = useState('')
  const messages = useQuery(asideMessagesQuery(brand, ticket.id, aside.id))
  const { say, open } = useAsides(brand, ticket.id)
  const guests = aside.guests.map((it) => it.name || it.email)
  const name = firstName(guests[0] ?? '')
  const not = ticket.allowed.note ?? (aside.open ? (text.trim() ? null : words.writeFirst) : words.isClosed)
  const send = () => {
    if (!not && !say.isPending) say.mutate({ id: aside.id, text: text.trim() }, { onSuccess: () => setText('') })
  }
  return (
    <section className={css.part} aria-label={aside.subject}>
      <header className={css.head}>
        <Act look="ghost" label={words.back} onClick={onBack} icon={<Icon name="back" />} autoFocus />
        <h2 title={aside.subject}>{aside.subject}</h2>
        <Act
          look="ghost"
          not={ticket.allowed.note}
          busy={open.isPending}
          onClick={() => open.mutate({ id: aside.id, open: !aside.open })}
        >
          {aside.open ? words.close : words.reopen}
        </Act>
      </header>
      <p className={css.hint}>
        {words.with(guests.join(', '))}
        {!aside.open && `, ${words.closed}`}
      </p>
      {messages.error && <ErrorBox>{words.failed}</ErrorBox>}
      {messages.isPending && <Skeleton width="80%" />}
      <ol className={css.said}>
        {messages.data?.map((it) => (
          <Said key={it.id} it={it} />
        ))}
      </ol>
      {say.error && <ErrorBox>{words.notSent(say.error.message)}</ErrorBox>}
      <div className={css.write}>
        <Writing
          label={words.write(guests.join(', '))}
          placeholder={aside.open ? words.write(name) : words.isClosed}
          value={text}
          onChange={setText}
          onSend={send}
          disabled={!aside.open}
          minRows={2}
        />
        <Act look="primary" not={not} busy={say.isPending} onClick={send}>
          {words.sendTo(name)}
        </Act>
      </div>
    </section>
  )
}

function Said({ it }: { it: TicketMessage }) {
  const times = useTimes()
  return (
    <li data-ours={it.kind !== 'in' || undefined}>
      <span>
        <b>{it.author.name}</b> <time dateTime={it.at}>{times.when(it.at)}</time>
      </span>
      <div>
        <PlainText text={it.text} />
      </div>
    </li>
  )
}
