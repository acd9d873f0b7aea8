import { Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../../api/desk'
import type { AttachmentId, MessageId, TicketMessage } from '../../api/generated/desk'
import type { Ticket } from '../../api/types'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { useTimes } from '../../ui/times'
import { say } from '../../ui/toasts'
import { keep } from '../changes'
import css from './moves.module.css'
import { words } from './words'

type Dialog = { brand: string; ticket: Ticket; opened: boolean; onClose: () => void }
type Wish = { message: MessageId; text: string } | { message: MessageId; file: AttachmentId; name: string }

/** Words are marked with the mouse or with Shift and the arrows, then taken out of everything that is kept. */
export function RedactDialog({ ticket, opened, onClose, brand }: Dialog) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.redactTitle} size={640}>
      {opened && <Redacting ticket={ticket} brand={brand} />}
    </Modal>
  )
}

function Redacting({ brand, ticket }: Pick<Dialog, 'brand' | 'ticket'>) {
  const [wish, setWish] = useState<Wish>()
  const queries = useQueryClient()
  const { bin } = desk(brand)
  const redact = useMutation({
    mutationFn: (it: Wish) =>
      'file' in it
        ? bin.redactFile(ticket.id, it.message, it.file)
        : bin.redact(ticket.id, it.message, { text: it.text }),
    onSuccess: (after, it) => {
      keep(queries, brand, after)
      setWish(undefined)
      say('file' in it ? words.redactedFile(it.name) : words.redacted)
    },
  })
  return (
    <div className={css.form}>
      {redact.error && <ErrorBox>{redact.error.message}</ErrorBox>}
      <p>{words.redactHint}</p>
      <ul className={css.messages} aria-label={words.redactTitle}>
        {ticket.messages.map((it) => (
          <Words
            key={it.id}
            it={it}
            onMark={(text) => setWish({ message: it.id, text })}
            onFile={(file, name) => setWish({ message: it.id, file, name })}
          />
        ))}
      </ul>
      <p className={css.marked} aria-live="polite">
        {wish === undefined ? words.redactNothing : 'file' in wish ? wish.name : `“${wish.text}”`}
      </p>
      <div className={css.end}>
        <Act
          className={css.danger}
          busy={redact.isPending}
          not={wish ? null : words.redactNothing}
          onClick={() => wish && redact.mutate(wish)}
        >
          {wish && 'file' in wish ? words.redactFile(wish.name) : words.redactDo}
        </Act>
      </div>
    </div>
  )
}

type Entry = { it: TicketMessage; onMark: (text: string) => void; onFile: (id: AttachmentId, name: string) => void }

function Words({ it, onMark, onFile }: Entry) {
  const times = useTimes()
  const mark = (field: HTMLTextAreaElement) => {
    const text = field.value.slice(field.selectionStart, field.selectionEnd).trim()
    if (text !== '') onMark(text)
  }
  return (
    <li className={css.message}>
      <div className={css.by}>
        <span>
          <b>{it.author.name}</b> {words.redactKind[it.kind]}
        </span>
        <time>{times.dated(it.at)}</time>
      </div>
      <textarea
        className={css.words}
        readOnly
        rows={Math.min(8, it.text.split('\n').length + 1)}
        aria-label={`${it.author.name}, ${times.dated(it.at)}`}
        value={it.text}
        onSelect={(event) => mark(event.currentTarget)}
      />
      {it.attachments.length > 0 && (
        <div className={css.files} role="group" aria-label={words.filesOf}>
          {it.attachments.map((file) => (
            <Act key={file.id} onClick={() => onFile(file.id, file.name)}>
              {words.redactFile(file.name)}
            </Act>
          ))}
        </div>
      )}
    </li>
  )
}
