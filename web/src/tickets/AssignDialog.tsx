import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { Agent, PersonId } from '../api/generated/desk'
import { Avatar } from '../ui/Avatar'
import css from './dialogs.module.css'
import { words } from './words'

type Dialog = {
  opened: boolean
  count: number
  agents: readonly Agent[]
  me: PersonId
  onClose: () => void
  onPick: (agent: Agent) => void
}

/** Type a few letters of a name, press Enter. */
export function AssignDialog({ opened, count, onClose, ...rest }: Dialog) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.assignTo(count)} size={360} yOffset="14vh" centered={false}>
      {opened && <People {...rest} />}
    </Modal>
  )
}

function People({ agents, me, onPick }: Pick<Dialog, 'agents' | 'me' | 'onPick'>) {
  const [text, setText] = useState('')
  const [place, setPlace] = useState(0)
  const mineFirst = agents.toSorted((one, other) => Number(other.id === me) - Number(one.id === me))
  const shown = mineFirst.filter((it) => it.name.toLowerCase().includes(text.trim().toLowerCase()))
  const chosen = shown[Math.min(place, shown.length - 1)]
  return (
    <>
      <input
        className={css.field}
        role="combobox"
        aria-label={words.owner}
        aria-expanded="true"
        aria-controls="people"
        aria-activedescendant={chosen ? `person-${chosen.id}` : undefined}
        placeholder={words.owner}
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setPlace(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setPlace(Math.min(shown.length - 1, place + 1))
          else if (event.key === 'ArrowUp') setPlace(Math.max(0, place - 1))
          else if (event.key === 'Enter' && chosen) onPick(chosen)
          else return
          event.preventDefault()
        }}
      />
      <div className={css.people} role="listbox" id="people" aria-label={words.owner}>
        {shown.map((it) => (
          <div
            key={it.id}
            id={`person-${it.id}`}
            role="option"
            aria-selected={it === chosen}
            tabIndex={-1}
            onClick={() => onPick(it)}
            onKeyDown={() => undefined}
          >
            <Avatar who={it} />
            {it.name}
            {it.id === me && <small>you</small>}
          </div>
        ))}
      </div>
    </>
  )
}
