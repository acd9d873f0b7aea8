import { Act } from '../ui/Act'
import { Icon } from '../ui/icons'
import css from './page.module.css'
import type { Editing } from './useEditing'
import { words } from './words'

/** Somebody released while this text was written: nothing is lost, and nothing is overwritten unseen. */
export function Conflict({ editing, onCompare }: { editing: Editing; onCompare: () => void }) {
  return (
    <div className={css.conflict} role="alert">
      <Icon name="warn" />
      <span>{words.conflict(editing.base, editing.live.version)}</span>
      <Act onClick={onCompare}>{words.compare}</Act>
      <Act onClick={editing.rebase}>{words.rebase(editing.live.version)}</Act>
      <Act look="ghost" onClick={editing.discard}>
        {words.takeLive}
      </Act>
    </div>
  )
}
