import type { BulkItem } from '../../api/generated/desk'
import { Icon } from '../../ui/icons'
import css from './bulk.module.css'
import { words } from './words'

type Tried = { items: readonly BulkItem[]; isPartly: boolean; isMacro: boolean }

const SHOWN = ['done', 'unchanged', 'refused'] as const
const ICONS = { done: 'check', unchanged: 'pause', refused: 'warn' } as const

/** What a change would do, before it does it. */
export function BulkTried({ items, isPartly, isMacro }: Tried) {
  const count = (state: BulkItem['state']) => items.filter((it) => it.state === state).length
  return (
    <div className={css.tried} aria-live="polite">
      {isMacro && <p>{words.textLeft}</p>}
      <ul>
        {SHOWN.filter((it) => it === 'done' || count(it) > 0).map((it) => (
          <li key={it} data-state={it}>
            <Icon name={ICONS[it]} />
            {words.would[it](count(it))}
          </li>
        ))}
      </ul>
      {isPartly && <p>{words.firstHundred}</p>}
      <Reasons items={items} />
    </div>
  )
}

/** Why some were, or would be, refused. */
export function Reasons({ items }: { items: readonly BulkItem[] }) {
  const refused = items.filter((it) => it.state === 'refused')
  if (refused.length === 0) return null
  return (
    <ul className={css.reasons}>
      {refused.slice(0, 20).map((it) => (
        <li key={it.ticket_id}>{words.whyNot(it.ticket_id, it.why ?? '')}</li>
      ))}
    </ul>
  )
}
