import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Playbook } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import type { paths } from '../app/paths'
import { Act } from '../ui/Act'
import { Icon } from '../ui/icons'
import { Pick } from '../ui/Pick'
import { Priority } from '../ui/Priority'
import { sentence } from '../ui/sentence'
import css from './head.module.css'
import type { TicketActions } from './useTicketActions'
import { words } from './words'

type Menu = 'owner' | 'priority' | 'intent'
type Head = {
  ticket: Ticket
  playbook: Playbook
  actions: TicketActions
  menu: Menu | undefined
  onMenu: (menu: Menu | undefined) => void
  back: ReturnType<typeof paths.queue>
  onPanel: (() => void) | undefined
  /** Who else is here, and what else can be done. */
  company: ReactNode
  more: ReactNode
}

export function TicketHead({ ticket, playbook, actions, menu, onMenu, back, onPanel, company, more }: Head) {
  const { assign, classify, solve } = ticket.allowed
  const toggle = (name: Menu) => (opened: boolean) => onMenu(opened ? name : undefined)
  return (
    <header className={css.head}>
      <Link className={css.back} {...back} aria-label={words.back}>
        <Icon name="back" />
      </Link>
      <span className={css.id}>#{ticket.id}</span>
      <h1 title={ticket.subject}>{ticket.subject}</h1>
      {company}
      {ticket.status !== 'open' && <span className={css.status}>{words.status[ticket.status]}</span>}
      <Pick
        label={words.intent}
        choices={playbook.intents.map((it) => ({
          value: it.key,
          label: sentence(it.key),
          hint: sentence(it.priority),
        }))}
        value={ticket.intent}
        onPick={actions.classify}
        opened={menu === 'intent'}
        onOpen={toggle('intent')}
        width={280}
      >
        <Act
          look="ghost"
          className={css.intent}
          not={classify}
          onClick={() => onMenu(menu === 'intent' ? undefined : 'intent')}
          aria-expanded={menu === 'intent'}
        >
          <span className="cut">{ticket.intent ? sentence(ticket.intent) : words.noIntent}</span>
        </Act>
      </Pick>
      <Pick
        label={words.priority}
        choices={playbook.priorities.map((it) => ({ value: it, label: sentence(it) }))}
        value={ticket.priority.name}
        onPick={actions.prioritise}
        opened={menu === 'priority'}
        onOpen={toggle('priority')}
        width={180}
      >
        <Act
          look="ghost"
          not={classify}
          onClick={() => onMenu(menu === 'priority' ? undefined : 'priority')}
          aria-expanded={menu === 'priority'}
        >
          <span className="vh">{words.priority}</span>
          <Priority {...ticket.priority} />
        </Act>
      </Pick>
      {onPanel && (
        <Act className={css.panel} onClick={onPanel}>
          {words.details}
        </Act>
      )}
      {actions.isOpen ? (
        <Act keys="E" not={solve} onClick={() => actions.solve()} busy={actions.busy}>
          {words.solve}
        </Act>
      ) : (
        <Act keys="E" not={assign} onClick={actions.reopen} busy={actions.busy}>
          {words.reopen}
        </Act>
      )}
      {more}
    </header>
  )
}
