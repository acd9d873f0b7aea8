import { Modal } from '@mantine/core'
import { useState } from 'react'
import { type Command, commands, singleKeysOn, switchSingleKeys } from '../ui/commands'
import { groupBy } from '../ui/groupBy'
import { Kbd } from '../ui/Kbd'
import { pressed } from '../ui/pressed'
import css from './shell.module.css'
import { words } from './words'

/** Every key that works on the page beneath, as it is now. */
export function KeySheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.keysTitle} size={680}>
      {opened && <Sheet />}
    </Modal>
  )
}

function Sheet() {
  const [on, setOn] = useState(singleKeysOn)
  const groups = groupBy(
    commands().filter((it) => it.keys?.[0]),
    (it) => it.group,
  )
  return (
    <>
      <div className={css.sheet}>
        {[...groups].map(([group, list]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {list.map((it) => (
                <Line key={it.id} command={it} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className={css.switch}>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            switchSingleKeys(event.currentTarget.checked)
            setOn(event.currentTarget.checked)
          }}
        />
        <div>
          {words.keysSwitch}
          <span>
            {words.keysSwitchHint} {words.typing}
          </span>
        </div>
      </label>
    </>
  )
}

function Line({ command }: { command: Command }) {
  return (
    <div>
      <dt>{command.label}</dt>
      <dd>
        {pressed(command.keys?.[0] ?? '').map((it) => (
          <Kbd key={it}>{it}</Kbd>
        ))}
      </dd>
    </div>
  )
}
