import type { Agent, Me } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import { Act } from '../ui/Act'
import { Avatar } from '../ui/Avatar'
import { Icon } from '../ui/icons'
import { Pick } from '../ui/Pick'
import { ClockStrip } from './ClockStrip'
import { NextStepStrip } from './NextStepStrip'
import css from './strips.module.css'
import type { TicketActions } from './useTicketActions'
import { words } from './words'

type Menu = 'owner' | 'priority' | 'intent'
type StripsProps = {
  ticket: Ticket
  agents: readonly Agent[]
  me: Me
  actions: TicketActions
  menu: Menu | undefined
  onMenu: (menu: Menu | undefined) => void
}

/** Owner, next step, clock: on every ticket, at every width, and they never scroll away. */
export function Strips({ ticket, agents, me, actions, menu, onMenu }: StripsProps) {
  return (
    <section
      className={css.strips}
      aria-label={`${words.owner}, ${words.nextStep.toLowerCase()}, ${words.clocks.toLowerCase()}`}
    >
      <OwnerStrip ticket={ticket} agents={agents} me={me} actions={actions} menu={menu} onMenu={onMenu} />
      <NextStepStrip ticket={ticket} />
      <ClockStrip ticket={ticket} />
    </section>
  )
}

function OwnerStrip({ ticket, agents, me, actions, menu, onMenu }: StripsProps) {
  const mineFirst = agents.toSorted((one, other) => Number(other.id === me.person.id) - Number(one.id === me.person.id))
  const isMine = ticket.owner?.id === me.person.id
  return (
    <div className={css.cell}>
      <div className={css.label}>
        {words.owner}
        {!isMine && !ticket.allowed.assign && actions.isOpen && (
          <button type="button" className={css.link} onClick={() => actions.assign(me.person)}>
            {words.takeIt}
          </button>
        )}
      </div>
      <Pick
        label={words.owner}
        choices={mineFirst.map((it) => ({
          value: String(it.id),
          label: it.name,
          icon: <Avatar who={it} />,
          ...(it.id === me.person.id ? { hint: 'you' } : {}),
        }))}
        value={ticket.owner ? String(ticket.owner.id) : null}
        onPick={(picked) => {
          const agent = agents.find((it) => String(it.id) === picked)
          if (agent) actions.assign(agent)
        }}
        opened={menu === 'owner'}
        onOpen={(opened) => onMenu(opened ? 'owner' : undefined)}
      >
        <Act
          look="ghost"
          className={css.owner}
          not={ticket.allowed.assign}
          onClick={() => onMenu(menu === 'owner' ? undefined : 'owner')}
          aria-expanded={menu === 'owner'}
          icon={<Avatar who={ticket.owner} />}
        >
          <span className="vh">{words.owner}: </span>
          <b className="cut">{ticket.owner?.name ?? words.nobody}</b>
          <Icon name="down" size={14} />
        </Act>
      </Pick>
    </div>
  )
}
