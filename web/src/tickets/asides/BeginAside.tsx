import { TextInput, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Aside } from '../../api/generated/desk'
import { customersFoundQuery } from '../../api/people'
import type { Ticket } from '../../api/types'
import { Act } from '../../ui/Act'
import { Chips } from '../../ui/Chips'
import { ErrorBox } from '../../ui/ErrorBox'
import css from './asides.module.css'
import { useAsides } from './useAside'
import { words } from './words'

type Begin = { brand: string; ticket: Ticket; onClose: () => void; onBegun: (it: Aside) => void }
type Guest = { email: string; name: string }

const ADDRESS = /^[^\s@,]+@[^\s@,]+$/

/** Whom to ask, and what. */
export function BeginAside({ brand, ticket, onClose, onBegun }: Begin) {
  const [guests, setGuests] = useState<readonly Guest[]>([])
  const [search, setSearch] = useState('')
  const [subject, setSubject] = useState(ticket.subject)
  const [text, setText] = useState('')
  const { begin } = useAsides(brand, ticket.id)
  const { data: found = [] } = useQuery(customersFoundQuery(brand, search))
  const wrong = guests.find((it) => !ADDRESS.test(it.email))
  const not = wrong
    ? words.guestWrong(wrong.email)
    : guests.length === 0
      ? words.guestNone
      : text.trim() === ''
        ? words.writeFirst
        : null
  const nameOf = (email: string) => found.find((it) => it.email === email)?.name ?? ''
  return (
    <form
      className={css.part}
      aria-label={words.begin}
      onSubmit={(event) => {
        event.preventDefault()
        if (!not && !begin.isPending)
          begin.mutate({ subject: subject.trim(), guests: [...guests], text: text.trim() }, { onSuccess: onBegun })
      }}
    >
      {begin.error && <ErrorBox>{words.notSent(begin.error.message)}</ErrorBox>}
      <div className={css.to}>
        <span>{words.to}</span>
        <Chips
          id="aside-guests"
          label={words.to}
          chips={guests.map((it) => ({ value: it.email, label: it.name || it.email, hint: it.email }))}
          found={found.flatMap((it) =>
            it.email ? [{ value: it.email, label: it.name || it.email, hint: it.email }] : [],
          )}
          onSearch={setSearch}
          onAdd={(email) => setGuests([...guests, { email, name: nameOf(email) }])}
          onRemove={(email) => setGuests(guests.filter((it) => it.email !== email))}
          placeholder={words.addGuest}
          asTyped={(it) => (it.includes('@') ? it.trim().replaceAll(/[,;]/g, '') : '')}
        />
      </div>
      <TextInput
        label={words.subject}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
        maxLength={300}
        required
        withAsterisk={false}
        autoComplete="off"
      />
      <Textarea
        label={words.text}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={5}
        maxRows={14}
      />
      <div className={css.end}>
        <Act onClick={onClose}>{words.cancel}</Act>
        <Act look="primary" type="submit" not={not} busy={begin.isPending}>
          {words.send}
        </Act>
      </div>
    </form>
  )
}
