import { Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { desk } from '../api/desk'
import { typed, typing } from '../api/presence'
import type { Me } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import { Icon } from '../ui/icons'
import { Kbd } from '../ui/Kbd'
import { newKey } from '../ui/newKey'
import { inscription } from '../ui/pressed'
import { Writing } from '../ui/Writing'
import { keep } from './changes'
import { readDraft, useDraft, writeDraft } from './drafts'
import { looksLikeReply } from './noteGuard'
import css from './thread.module.css'
import { focusComposerSoon } from './useTicketCommands'
import { words } from './words'

type Editor = { ticket: Ticket; me: Me; open: boolean; onOpen: (open: boolean) => void }

/** A note is written where it will stand: in the log, yellow and dashed, far from the reply. */
export function NoteEditor({ ticket, me, open, onOpen }: Editor) {
  const off = ticket.allowed.note
  return (
    <li className={`${css.entry} ${css.note} ${css.last}`}>
      <span />
      <span className={css.node}>
        <Icon name="note" size={14} />
      </span>
      <div className={css.body}>
        {open && !off ? (
          <Editing ticket={ticket} me={me} onClose={() => onOpen(false)} />
        ) : (
          <button
            type="button"
            className={css.writeNote}
            disabled={Boolean(off)}
            title={off ?? undefined}
            onClick={() => onOpen(true)}
          >
            {off ?? words.writeNote}
            {!off && <Kbd>N</Kbd>}
          </button>
        )}
      </div>
    </li>
  )
}

function Editing({ ticket, me, onClose }: { ticket: Ticket; me: Me; onClose: () => void }) {
  const brand = me.brand.key
  const queries = useQueryClient()
  const [text, setText] = useDraft(brand, ticket.id, 'note')
  const [doubt, setDoubt] = useState<string>()
  const attempt = useRef({ text: '', key: '' })
  const save = useMutation({
    mutationFn: () => {
      if (attempt.current.text !== text) attempt.current = { text, key: newKey() }
      return desk(brand).replies.note(ticket.id, { text: text.trim(), key: attempt.current.key })
    },
    onSuccess: (said) => {
      setText('')
      typed()
      keep(queries, brand, said.ticket)
      onClose()
    },
  })
  const ask = () => {
    if (text.trim() === '' || save.isPending) return
    const customer = { name: ticket.customer.name, address: ticket.reply_to?.address ?? ticket.customer.address }
    const why = looksLikeReply(text, customer) ?? looksLikeReply(text, ticket.customer)
    if (why) setDoubt(why)
    else save.mutate()
  }
  return (
    <div className={css.noteFrame}>
      {save.error && <ErrorBox>{words.notSaved(save.error.message)}</ErrorBox>}
      <Writing
        label={words.note}
        placeholder={words.notePlaceholder}
        value={text}
        onChange={(next) => {
          setText(next)
          typing('noting')
        }}
        onSend={ask}
        onLeave={text === '' ? onClose : undefined}
        autoFocus
        minRows={2}
      />
      <div className={css.noteFoot}>
        <span className={css.tag}>{words.noteTag}</span>
        <Act look="ghost" onClick={onClose}>
          {words.cancel}
        </Act>
        <Act
          look="note"
          keys={inscription('mod+Enter')}
          onClick={ask}
          busy={save.isPending}
          not={text.trim() ? null : words.writeFirst}
        >
          {words.saveNote}
        </Act>
      </div>
      <Modal opened={doubt !== undefined} onClose={() => setDoubt(undefined)} title={words.guardTitle} size={440}>
        <p className={css.doubt}>{doubt}</p>
        <div className={css.guard}>
          <Act look="ghost" onClick={() => setDoubt(undefined)}>
            {words.guardBack}
          </Act>
          <Act
            onClick={() => {
              setDoubt(undefined)
              moveToReply(brand, ticket, text)
              onClose()
            }}
          >
            {words.guardMove}
          </Act>
          <Act
            look="note"
            onClick={() => {
              setDoubt(undefined)
              save.mutate()
            }}
          >
            {words.guardSave}
          </Act>
        </div>
      </Modal>
    </div>
  )
}

function moveToReply(brand: string, ticket: Ticket, text: string): void {
  const before = readDraft(brand, ticket.id, 'reply')
  writeDraft(brand, ticket.id, 'reply', before ? `${before}\n\n${text}` : text)
  writeDraft(brand, ticket.id, 'note', '')
  focusComposerSoon()
}
