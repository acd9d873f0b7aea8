import { type KeyboardEvent, type ReactNode, useId } from 'react'
import css from './tabs.module.css'

export type Tab<T extends string> = { key: T; name: string }
type TabsProps<T extends string> = {
  label: string
  tabs: readonly Tab<T>[]
  here: T
  onPick: (key: T) => void
  /** The tabs share the width among them, and stay in sight while what they show scrolls. */
  fills?: boolean
  children: ReactNode
}

/** Several faces of one thing; the arrows walk along them, as people with a keyboard expect. */
export function Tabs<T extends string>({ label, tabs, here, onPick, fills = false, children }: TabsProps<T>) {
  const id = useId()
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const place = tabs.findIndex((it) => it.key === here)
    const next = tabs[(place + step + tabs.length) % tabs.length]
    if (!next) return
    onPick(next.key)
    document.getElementById(`${id}-${next.key}`)?.focus()
  }
  return (
    <>
      {/* The tabs take the focus, one at a time; the list only hears the arrows. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div className={css.tabs} data-fills={fills || undefined} role="tablist" aria-label={label} onKeyDown={walk}>
        {tabs.map((it) => (
          <button
            key={it.key}
            id={`${id}-${it.key}`}
            type="button"
            role="tab"
            aria-selected={it.key === here}
            aria-controls={`${id}-panel`}
            tabIndex={it.key === here ? 0 : -1}
            onClick={() => onPick(it.key)}
          >
            {it.name}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${here}`} className={css.panel}>
        {children}
      </div>
    </>
  )
}
