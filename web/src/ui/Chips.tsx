import { Combobox, useCombobox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Icon } from './icons'
import css from './chips.module.css'
import pick from './pick.module.css'

export type Chip = { value: string; label: string; hint?: string; icon?: ReactNode }

type Chips = {
  id?: string
  label: string
  chips: readonly Chip[]
  /** What could be added, as far as is known for what was typed. */
  found: readonly Chip[]
  onSearch: (text: string) => void
  onAdd: (value: string) => void
  onRemove: (value: string) => void
  placeholder: string
  /** Words for a chip that takes whatever is typed; without, only what was found can be added. */
  asTyped?: ((text: string) => string) | undefined
  not?: string | null | undefined
}

/** Several of something: each can be taken away, and a few letters find the next. */
export function Chips({ id, label, chips, found, onSearch, onAdd, onRemove, placeholder, asTyped, not }: Chips) {
  const [text, setText] = useState('')
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const there = new Set(chips.map((it) => it.value))
  const offered = found.filter((it) => !there.has(it.value))
  const write = (next: string) => {
    setText(next)
    onSearch(next.trim())
    box.resetSelectedOption()
    box.openDropdown()
  }
  const add = (value: string) => {
    setText('')
    onSearch('')
    box.closeDropdown()
    if (!there.has(value)) onAdd(value)
  }
  const addTyped = () => {
    const typed = asTyped?.(text) ?? ''
    if (typed !== '') add(typed)
  }
  return (
    <div className={css.chips} role="group" aria-label={label} data-off={not ? true : undefined}>
      {chips.map((it) => (
        <span key={it.value} className={css.chip}>
          {it.icon}
          <span className="cut" title={it.hint ?? it.label}>
            {it.label}
          </span>
          {!not && (
            <button type="button" aria-label={`Remove ${it.label}`} onClick={() => onRemove(it.value)}>
              <Icon name="close" size={14} />
            </button>
          )}
        </span>
      ))}
      {not && chips.length === 0 && <span className={css.none}>–</span>}
      {!not && (
        <Combobox
          store={box}
          onOptionSubmit={add}
          shadow="md"
          withinPortal
          keepMounted={false}
          width={250}
          position="bottom-start"
        >
          <Combobox.Target withExpandedAttribute>
            <input
              {...(id ? { id } : {})}
              role="combobox"
              aria-expanded={box.dropdownOpened}
              aria-controls={box.listId ?? undefined}
              aria-label={label}
              placeholder={placeholder}
              value={text}
              onChange={(event) => write(event.currentTarget.value)}
              onClick={() => box.openDropdown()}
              onBlur={() => {
                box.closeDropdown()
                addTyped()
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && box.getSelectedOptionIndex() >= 0) return
                if (asTyped && ['Enter', ',', ' '].includes(event.key)) addTyped()
                else if (event.key === 'Backspace' && text === '' && chips.length > 0)
                  onRemove(chips.at(-1)?.value ?? '')
                else if (event.key === 'Escape') {
                  setText('')
                  if (box.dropdownOpened) box.closeDropdown()
                  else event.currentTarget.blur()
                } else return
                event.preventDefault()
                event.stopPropagation()
              }}
            />
          </Combobox.Target>
          <Combobox.Dropdown className={pick.drop ?? ''} hidden={offered.length === 0}>
            <Combobox.Options aria-label={label} className={pick.options ?? ''}>
              {offered.slice(0, 12).map((it) => (
                <Combobox.Option key={it.value} value={it.value} className={pick.option ?? ''}>
                  {it.icon}
                  <span className="cut">{it.label}</span>
                  {it.hint && <small>{it.hint}</small>}
                </Combobox.Option>
              ))}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </div>
  )
}
