import { Combobox, useCombobox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TicketId, TicketRow } from '../../api/generated/desk'
import { ticketsFoundQuery } from '../../api/search'
import { ticketQuery } from '../../api/queries'
import { paths } from '../../app/paths'
import { Act } from '../../ui/Act'
import { Icon } from '../../ui/icons'
import pick from '../../ui/pick.module.css'
import css from './moves.module.css'
import { words } from './words'

type Picker = {
  brand: string
  label: string
  placeholder?: string
  chosen: TicketId | null
  onPick: (it: TicketRow | undefined) => void
  /** The ticket that cannot be chosen: the one at hand. */
  but: TicketId
  not?: string | null | undefined
  autoFocus?: boolean
}

/** Another ticket, by its number or a few words of it. */
export function TicketPicker({
  brand,
  label,
  placeholder = words.search,
  chosen,
  onPick,
  but,
  not,
  autoFocus,
}: Picker) {
  const [text, setText] = useState('')
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const { data: found = [] } = useQuery({ ...ticketsFoundQuery(brand, text.trim()), enabled: box.dropdownOpened })
  const offered = found.filter((it) => it.id !== but)
  const choose = (it: TicketRow | undefined) => {
    box.closeDropdown()
    setText('')
    onPick(it)
  }
  if (chosen !== null) return <Chosen brand={brand} id={chosen} not={not} onRemove={() => onPick(undefined)} />
  return (
    <Combobox
      store={box}
      shadow="md"
      keepMounted={false}
      width={330}
      position="bottom-start"
      onOptionSubmit={(id) => choose(offered.find((it) => String(it.id) === id))}
    >
      <Combobox.Target withExpandedAttribute>
        <input
          role="combobox"
          aria-expanded={box.dropdownOpened}
          aria-controls={box.listId ?? undefined}
          aria-label={label}
          className={css.field}
          placeholder={placeholder}
          value={text}
          readOnly={Boolean(not)}
          title={not ?? undefined}
          {...(autoFocus ? { 'data-autofocus': true } : {})}
          onClick={() => !not && box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onKeyDown={(event) => {
            const first = offered[0]
            if (event.key !== 'Enter' || box.getSelectedOptionIndex() >= 0 || text.trim() === '' || !first) return
            event.preventDefault()
            choose(first)
          }}
          onChange={(event) => {
            setText(event.currentTarget.value)
            box.openDropdown()
            box.selectFirstOption()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={pick.drop ?? ''}>
        <Combobox.Options aria-label={label} className={pick.options ?? ''}>
          {offered.map((it) => (
            <Combobox.Option key={it.id} value={String(it.id)} className={`${pick.option} ${css.found}`}>
              <span className={css.number}>#{it.id}</span>
              <span className="cut">{it.subject}</span>
              <small className="cut">{it.customer.name}</small>
            </Combobox.Option>
          ))}
          {offered.length === 0 && <Combobox.Empty>{words.nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function Chosen({
  brand,
  id,
  not,
  onRemove,
}: {
  brand: string
  id: TicketId
  not: Picker['not']
  onRemove: () => void
}) {
  const { data } = useQuery(ticketQuery(brand, id))
  return (
    <span className={css.chosen}>
      <Link {...paths.ticket(brand, id)} className="cut">
        #{id} {data?.subject}
      </Link>
      {!not && <Act look="ghost" label={words.remove(id)} onClick={onRemove} icon={<Icon name="close" size={14} />} />}
    </span>
  )
}
