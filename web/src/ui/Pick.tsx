import { Combobox, useCombobox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Icon } from './icons'
import css from './pick.module.css'

export type Choice = { value: string; label: string; hint?: string; icon?: ReactNode }

type Pick = {
  label: string
  choices: readonly Choice[]
  value: string | null
  onPick: (value: string) => void
  opened: boolean
  onOpen: (opened: boolean) => void
  /** What is clicked; it gets the props of a button that opens a list. */
  children: ReactNode
  width?: number
}

/** A short list to choose from, with a field to narrow it; the same for people, priorities and intents. */
export function Pick({ label, choices, value, onPick, opened, onOpen, children, width = 240 }: Pick) {
  const [words, setWords] = useState('')
  const box = useCombobox({
    opened,
    onOpenedChange: onOpen,
    onDropdownClose: () => {
      box.resetSelectedOption()
      setWords('')
      box.focusTarget()
    },
  })
  const wanted = words.trim().toLowerCase()
  const shown = choices.filter((it) => it.label.toLowerCase().includes(wanted))
  return (
    <Combobox
      store={box}
      width={width}
      position="bottom-start"
      shadow="md"
      withinPortal
      keepMounted={false}
      onOptionSubmit={(picked) => {
        box.closeDropdown()
        onPick(picked)
      }}
    >
      <Combobox.Target withAriaAttributes={false}>{children}</Combobox.Target>
      <Combobox.Dropdown className={css.drop ?? ''}>
        <Combobox.Search
          autoFocus
          onFocus={() => box.selectFirstOption()}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            box.selectFirstOption()
          }}
          placeholder={label}
          aria-label={label}
        />
        <Combobox.Options aria-label={label} className={css.options ?? ''}>
          {shown.map((it) => (
            <Combobox.Option value={it.value} key={it.value} active={it.value === value} className={css.option ?? ''}>
              {it.icon}
              <span className="cut">{it.label}</span>
              {it.hint && <small>{it.hint}</small>}
              {it.value === value && <Icon name="check" size={14} className={css.tick} />}
            </Combobox.Option>
          ))}
          {shown.length === 0 && <Combobox.Empty>Nothing by that name</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
