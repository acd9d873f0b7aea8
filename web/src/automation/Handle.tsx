import { Icon } from '../ui/icons'
import css from './list.module.css'
import { words } from './words'

/** Where a row is taken hold of: with the mouse, or with the arrow keys when it has the focus. */
export function Handle({ title, onStep }: { title: string; onStep: (by: number) => void }) {
  return (
    <button
      type="button"
      className={css.handle}
      aria-label={words.handle(title)}
      title={words.orderHint}
      onKeyDown={(event) => {
        const by = { ArrowUp: -1, ArrowDown: 1, Home: -1_000, End: 1_000 }[event.key]
        if (!by) return
        event.preventDefault()
        event.stopPropagation()
        onStep(by)
      }}
    >
      <Icon name="grip" />
    </button>
  )
}
