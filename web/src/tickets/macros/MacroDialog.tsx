import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Rule } from '../../api/generated/desk'
import { usableMacrosQuery } from '../../api/rules'
import type { Ticket } from '../../api/types'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/icons'
import { MacroPreview } from './MacroPreview'
import css from './macros.module.css'
import { useMacro } from './useMacro'
import { words } from './words'

type Dialog = { brand: string; ticket: Ticket; opened: boolean; onClose: () => void; onNote: () => void }

/** Type a few letters, read what it would do, press Enter. */
export function MacroDialog({ opened, onClose, ...rest }: Dialog) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.title} size={760} yOffset="10vh" centered={false}>
      {opened && <Macros onClose={onClose} {...rest} />}
    </Modal>
  )
}

function Macros({ brand, ticket, onClose, onNote }: Omit<Dialog, 'opened'>) {
  const [text, setText] = useState('')
  const [place, setPlace] = useState(0)
  const { data: macros } = useQuery(usableMacrosQuery(brand))
  const macro = useMacro(brand, ticket, onNote)
  const shown = (macros ?? []).filter((it) => it.title.toLowerCase().includes(text.trim().toLowerCase()))
  const chosen = shown[Math.min(place, shown.length - 1)]
  const apply = (it: Rule | undefined) => it && macro.apply(it, onClose)
  if (macros?.length === 0) return <Empty title={words.none}>{words.noneHint}</Empty>
  return (
    <div className={css.dialog}>
      <div className={css.left}>
        <div className={css.search}>
          <Icon name="search" />
          <input
            role="combobox"
            aria-label={words.find}
            aria-expanded="true"
            aria-controls="macros"
            aria-activedescendant={chosen ? `macro-${chosen.id}` : undefined}
            placeholder={words.find}
            data-autofocus
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setPlace(0)
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') setPlace(Math.min(shown.length - 1, place + 1))
              else if (event.key === 'ArrowUp') setPlace(Math.max(0, place - 1))
              else if (event.key === 'Enter') apply(chosen)
              else return
              event.preventDefault()
            }}
          />
        </div>
        <div className={css.list} role="listbox" id="macros" aria-label={words.title}>
          {shown.map((it, at) => (
            <div
              key={it.id}
              id={`macro-${it.id}`}
              role="option"
              aria-selected={it === chosen}
              tabIndex={-1}
              ref={it === chosen ? bringIntoSight : null}
              onClick={() => setPlace(at)}
              onDoubleClick={() => apply(it)}
              onKeyDown={() => undefined}
            >
              <span className="cut">{it.title}</span>
            </div>
          ))}
        </div>
        {macros && shown.length === 0 && <p className={css.none}>{words.notFound}</p>}
      </div>
      {chosen && (
        <MacroPreview
          brand={brand}
          ticket={ticket}
          macro={chosen}
          busy={macro.busy}
          error={macro.error}
          onApply={() => apply(chosen)}
        />
      )}
    </div>
  )
}

const bringIntoSight = (row: HTMLDivElement | null) => row?.scrollIntoView({ block: 'nearest' })
