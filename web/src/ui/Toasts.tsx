import { Act } from './Act'
import { Icon } from './icons'
import { type Toast, drop, useToasts } from './toasts'
import css from './toasts.module.css'
import { cx } from './cx'

/** What just happened, and for ten seconds the way back: its own fuse burns beneath it. */
export function Toasts() {
  const toasts = useToasts()
  return (
    <div className={css.stack} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastCard({ toast }: { toast: Toast }) {
  return (
    <div className={cx(css.toast, toast.tone === 'error' && css.error)}>
      {toast.tone === 'error' && <Icon name="warn" />}
      <span className={css.words}>{toast.words}</span>
      {toast.undo ? (
        <Act keys="Z" onClick={toast.undo.run}>
          {toast.undo.label}
        </Act>
      ) : (
        <Act look="ghost" label="Close" onClick={() => drop(toast.id)} icon={<Icon name="close" size={14} />} />
      )}
      {toast.undo && <i className={css.fuse} style={{ animationDuration: `${toast.lasts}ms` }} aria-hidden="true" />}
    </div>
  )
}
