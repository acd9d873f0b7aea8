import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Rule } from '../../api/generated/desk'
import { usableMacrosQuery } from '../../api/rules'
import type { Ticket } from '../../api/types'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/icons'
import { useFind } from '../../ui/useFind'
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
  const { data: macros } = useQuery(usableMacrosQuery(brand))
  const macro = useMacro(brand, ticket, onNote)
  const apply = (it: Rule) => macro.apply(it, onClose)
  const find = useFind(macros ?? [], (it) => it.title, apply)
  const { chosen } = find
  if (macros?.length === 0) return <Empty title={words.none}>{words.noneHint}</Empty>
  return (
    <div className={css.dialog}>
      <div className={css.left}>
        <div className={css.search}>
          <Icon name="search" />
          <input aria-label={words.find} placeholder={words.find} {...find.field} />
        </div>
        <div className={css.list} aria-label={words.title} {...find.list}>
          {find.shown.map((it) => (
            <div key={it.id} {...find.row(it, { onClick: () => find.choose(it), onDoubleClick: () => apply(it) })}>
              <span className="cut">{it.title}</span>
            </div>
          ))}
        </div>
        {macros && find.shown.length === 0 && <p className={css.none}>{words.notFound}</p>}
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
