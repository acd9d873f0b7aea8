import type { Counted } from './macroOnMany'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { Progress } from '../../ui/Progress'
import { Reasons } from './BulkTried'
import form from '../../ui/form.module.css'
import type { BulkChange } from './useBulkChange'
import { words } from './words'

/** How far it is, and when it is over what came of it. */
export function BulkProgress({ change, bulk, onClose }: { change: BulkChange; bulk: Counted; onClose: () => void }) {
  const at =
    bulk.state === 'undoing' || bulk.state === 'undone' ? bulk.undone : bulk.done + bulk.unchanged + bulk.refused
  const kept = change.items.filter((it) => it.state === 'kept').length
  const said = [
    ...(bulk.undone > 0 ? [words.what.undone(bulk.undone)] : bulk.done > 0 ? [words.what.done(bulk.done)] : []),
    ...(bulk.unchanged > 0 ? [words.what.unchanged(bulk.unchanged)] : []),
    ...(bulk.refused > 0 ? [words.what.refused(bulk.refused)] : []),
    ...(kept > 0 ? [words.what.kept(kept)] : []),
  ]
  return (
    <div className={form.form}>
      {change.error && <ErrorBox>{change.error}</ErrorBox>}
      {change.isOver ? (
        <p role="status">{said.join(', ') || words.what.done(0)}.</p>
      ) : (
        <>
          <p role="status">{bulk.state === 'undoing' ? words.undoing : words.changing(at, bulk.total)}</p>
          <Progress label={words.progress} value={at} max={bulk.total} />
        </>
      )}
      <Reasons items={change.items} />
      <div className={form.end}>
        {bulk.state === 'done' && bulk.done > 0 && (
          <Act onClick={() => change.undo.mutate()} busy={change.undo.isPending}>
            {words.undo}
          </Act>
        )}
        <Act look="primary" onClick={onClose} data-autofocus>
          {words.close}
        </Act>
      </div>
    </div>
  )
}
