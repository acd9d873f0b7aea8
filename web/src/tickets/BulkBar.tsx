import { Act } from '../ui/Act'
import { groupBy } from '../ui/groupBy'
import { Icon } from '../ui/icons'
import { sentence } from '../ui/sentence'
import { groupOf, lit } from './groups'
import css from './queue.module.css'
import type { Bulk } from './useBulk'
import { words } from './words'

/** Docked under the list while something is selected. */
export function BulkBar({
  bulk,
  onAssign,
  onChange,
  now,
}: {
  bulk: Bulk
  onAssign: () => void
  onChange: () => void
  now: number
}) {
  const count = bulk.chosen.length
  if (count === 0 && !bulk.choosing) return null
  const late = bulk.chosen.filter((it) => groupOf(lit(it, now)) === 'late').length
  const priorities = groupBy(bulk.chosen, (it) => it.priority.name)
  const what = [
    ...[...priorities].map(([name, rows]) => `${rows.length} ${sentence(name)}`),
    ...(late > 0 ? [words.late(late)] : []),
  ]
  return (
    <div className={css.bulk} role="toolbar" aria-label={words.selected(count)}>
      <b role="status">{count === 0 ? words.chooseHint : words.selected(count)}</b>
      {count > 0 && (
        <>
          <Act look="ghost" keys="A" onClick={onAssign} busy={bulk.busy}>
            {words.assign}
          </Act>
          <Act look="ghost" keys="E" onClick={() => void bulk.solve(bulk.chosen)} busy={bulk.busy}>
            {words.solve}
          </Act>
          <Act look="ghost" keys="B" onClick={onChange} busy={bulk.busy}>
            {words.change}
          </Act>
        </>
      )}
      <span className={css.what}>{what.join(', ')}</span>
      {bulk.choosing && count === 0 && (
        <Act look="ghost" onClick={bulk.all}>
          {words.chooseAll}
        </Act>
      )}
      <Act look="ghost" label={words.clear} onClick={bulk.clear} icon={<Icon name="close" size={14} />} />
    </div>
  )
}
