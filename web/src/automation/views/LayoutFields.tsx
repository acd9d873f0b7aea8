import { NativeSelect } from '@mantine/core'
import type { TicketViewLayout, ViewDefinitions } from '../../api/generated/desk'
import { Icon } from '../../ui/icons'
import { words } from './words'
import { columnName, isShown } from './columns'
import css from './editor.module.css'

type LayoutProps = {
  layout: TicketViewLayout
  known: ViewDefinitions
  locked: boolean
  onChange: (layout: TicketViewLayout) => void
}

/** Which columns, in which order, by what. */
export function LayoutFields({ layout, known, locked, onChange }: LayoutProps) {
  const { columns } = layout
  const put = (next: string[]) => onChange({ ...layout, columns: next })
  const left = known.columns.filter((it) => isShown(it) && !columns.includes(it))
  return (
    <fieldset className={css.layout} disabled={locked}>
      <legend>{words.viewColumns}</legend>
      <ol className={css.columns}>
        {columns.map((it, at) => (
          <li key={it}>
            <button
              type="button"
              aria-label={words.columnUp(columnName(it))}
              disabled={at === 0}
              onClick={() => put(columns.toSpliced(at, 1).toSpliced(at - 1, 0, it))}
            >
              <Icon name="back" size={14} />
            </button>
            {columnName(it)}
            <button
              type="button"
              aria-label={words.columnDrop(columnName(it))}
              disabled={columns.length === 1}
              onClick={() => put(columns.filter((each) => each !== it))}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ol>
      <div className={css.orders}>
        <NativeSelect
          aria-label={words.addColumn}
          value=""
          disabled={left.length === 0}
          data={[{ value: '', label: words.addColumn }, ...left.map((it) => ({ value: it, label: columnName(it) }))]}
          onChange={(event) => event.currentTarget.value && put([...columns, event.currentTarget.value])}
        />
        <NativeSelect
          label={words.viewOrder}
          value={layout.sort_by ?? ''}
          data={[
            { value: '', label: words.standardOrder },
            ...plain(known.orders).map((it) => ({ value: it, label: columnName(it) })),
          ]}
          onChange={(event) => onChange({ ...layout, sort_by: event.currentTarget.value || null })}
        />
        <NativeSelect
          aria-label={`${words.viewOrder}: ${words.ascending}`}
          value={layout.sort_descending ? 'desc' : 'asc'}
          data={[
            { value: 'desc', label: words.descending },
            { value: 'asc', label: words.ascending },
          ]}
          onChange={(event) => onChange({ ...layout, sort_descending: event.currentTarget.value === 'desc' })}
        />
        <NativeSelect
          label={words.viewGroup}
          value={layout.group_by ?? ''}
          data={[
            { value: '', label: words.noGroup },
            ...plain(known.groups).map((it) => ({ value: it, label: columnName(it) })),
          ]}
          onChange={(event) => onChange({ ...layout, group_by: event.currentTarget.value || null })}
        />
      </div>
    </fieldset>
  )
}

/** The open API knows some by two names; one is enough for people. */
const SECOND = new Set(['created_at', 'updated_at', 'ticket_type', 'nice_id', 'sla_next_breach_at'])
const plain = (names: readonly string[]): string[] => names.filter((it) => !SECOND.has(it))
