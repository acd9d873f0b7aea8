import { type KeyboardEvent, useId, useState } from 'react'

/** A field that narrows a list below it: letters choose, the arrows go up and down, Enter takes. */
export function useFind<T extends { id: number }>(
  all: readonly T[],
  nameOf: (it: T) => string,
  onPick: (it: T) => void,
) {
  const list = useId()
  const [text, setText] = useState('')
  const [place, setPlace] = useState(0)
  const shown = all.filter((it) => nameOf(it).toLowerCase().includes(text.trim().toLowerCase()))
  const chosen = shown[Math.min(place, shown.length - 1)]
  const rowOf = (it: T) => `${list}-${it.id}`
  return {
    shown,
    chosen,
    choose: (it: T) => setPlace(shown.indexOf(it)),
    field: {
      role: 'combobox',
      'aria-expanded': true,
      'aria-controls': list,
      'aria-activedescendant': chosen && rowOf(chosen),
      'data-autofocus': true,
      value: text,
      onChange: (event: { currentTarget: { value: string } }) => {
        setText(event.currentTarget.value)
        setPlace(0)
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'ArrowDown') setPlace(Math.min(shown.length - 1, place + 1))
        else if (event.key === 'ArrowUp') setPlace(Math.max(0, place - 1))
        else if (event.key === 'Enter' && chosen) onPick(chosen)
        else return
        event.preventDefault()
      },
    },
    list: { role: 'listbox', id: list },
    row: (it: T, press: { onClick: () => void; onDoubleClick?: () => void }) => ({
      id: rowOf(it),
      role: 'option',
      'aria-selected': it === chosen,
      tabIndex: -1,
      ref: it === chosen ? bringIntoSight : null,
      ...press,
    }),
  }
}

const bringIntoSight = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'nearest' })
