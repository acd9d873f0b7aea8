import { useRef } from 'react'
import type { PanelName } from '../../app/paths'
import css from './panel.module.css'
import { words } from './words'

export const PANELS = ['details', 'contact', 'asides', 'rules'] as const
export type Shown = PanelName | 'details'

/** What lies beside the ticket, one at a time; the arrows go from one to the next. */
export function PanelTabs({ shown, onShow }: { shown: Shown; onShow: (it: Shown) => void }) {
  const list = useRef<HTMLDivElement>(null)
  const go = (to: Shown) => {
    onShow(to)
    list.current?.querySelector<HTMLButtonElement>(`#panel-tab-${to}`)?.focus()
  }
  return (
    <div className={css.tabs} role="tablist" aria-label={words.panels} ref={list}>
      {PANELS.map((it, place) => (
        <button
          key={it}
          id={`panel-tab-${it}`}
          type="button"
          role="tab"
          aria-selected={it === shown}
          aria-controls="panel-shown"
          tabIndex={it === shown ? 0 : -1}
          onClick={() => onShow(it)}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
            if (step === 0) return
            event.preventDefault()
            go(PANELS[(place + step + PANELS.length) % PANELS.length] ?? 'details')
          }}
        >
          {words[it]}
        </button>
      ))}
    </div>
  )
}
