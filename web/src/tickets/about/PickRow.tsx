import { useState } from 'react'
import { Act } from '../../ui/Act'
import { cx } from '../../ui/cx'
import { type Choice, Pick } from '../../ui/Pick'
import css from './about.module.css'

type Row = {
  label: string
  shown: string
  value: string | null
  choices: readonly Choice[]
  onPick: (value: string) => void
  not: string | null | undefined
  empty?: boolean
  needed?: string | undefined
}

/** One thing of a short list. */
export function PickRow({ label, shown, value, choices, onPick, not, empty = false, needed }: Row) {
  const [opened, setOpened] = useState(false)
  return (
    <div className={css.row}>
      <span className={css.label}>{label}</span>
      <Pick label={label} choices={choices} value={value} onPick={onPick} opened={opened} onOpen={setOpened}>
        <Act
          look="ghost"
          className={cx(css.value, empty && css.unset)}
          not={not}
          onClick={() => setOpened(!opened)}
          aria-expanded={opened}
          title={needed}
        >
          <span className="vh">{label}: </span>
          <span className="cut">{shown}</span>
        </Act>
      </Pick>
    </div>
  )
}
