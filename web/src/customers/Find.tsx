import { useDebouncedCallback } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { Icon } from '../ui/icons'
import { Kbd } from '../ui/Kbd'
import { firstRow, useRowKeys } from '../ui/useRowKeys'
import css from './people.module.css'

/** A few letters that narrow the list below; the arrow goes down into it. */
export function Find({ label, text, onAsk }: { label: string; text: string; onAsk: (text: string) => void }) {
  const [typed, setTyped] = useState(text)
  const field = useRef<HTMLInputElement>(null)
  const soon = useDebouncedCallback((it: string) => onAsk(it.trim()), 220)
  useRowKeys(field)
  return (
    <search className={css.find}>
      <Icon name="search" size={14} />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={200}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          soon(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') firstRow()
          else if (event.key === 'Escape') event.currentTarget.blur()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <Kbd>/</Kbd>
    </search>
  )
}
