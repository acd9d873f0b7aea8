import { Modal } from '@mantine/core'
import type { Agent, PersonId } from '../api/generated/desk'
import { Avatar } from '../ui/Avatar'
import { useFind } from '../ui/useFind'
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
  const mineFirst = agents.toSorted((one, other) => Number(other.id === me) - Number(one.id === me))
  const find = useFind(mineFirst, (it) => it.name, onPick)
  return (
    <>
      <input className={css.field} aria-label={words.owner} placeholder={words.owner} {...find.field} />
      <div className={css.people} aria-label={words.owner} {...find.list}>
        {find.shown.map((it) => (
          <div key={it.id} {...find.row(it, { onClick: () => onPick(it) })}>
            <Avatar who={it} />
            {it.name}
            {it.id === me && <small>you</small>}
          </div>
        ))}
      </div>
    </>
  )
}
