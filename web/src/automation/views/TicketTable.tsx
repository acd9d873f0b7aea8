import { Link } from '@tanstack/react-router'
import type { SearchTitled, TicketId } from '../../api/generated/desk'
import { paths } from '../../app/paths'
import { groupBy } from '../../ui/groupBy'
import { Sideways } from '../../ui/Sideways'
import { useTimes } from '../../ui/times'
import { cell, columnName, isShown } from './columns'
import table from '../../ui/table.module.css'
import css from './table.module.css'

type TableProps = {
  brand: string
  label: string
  columns: readonly string[]
  groupedBy: string | null
  tickets: readonly SearchTitled[]
}

/** Tickets in the columns of a view; the subject leads to the ticket. */
export function TicketTable({ brand, label, columns, groupedBy, tickets }: TableProps) {
  const times = useTimes()
  const shown = columns.filter(isShown)
  const all = shown.includes('subject') ? shown : ['subject', ...shown]
  const by = groupedBy && isShown(groupedBy) ? groupedBy : null
  const groups = groupBy(tickets, (it) => (by ? (cell(by, it, times) ?? '–') : ''))
  return (
    <Sideways label={label}>
      <table className={`${table.table} ${css.cells}`}>
        <thead>
          <tr>
            {all.map((it) => (
              <th key={it} scope="col">
                {columnName(it)}
              </th>
            ))}
          </tr>
        </thead>
        {[...groups].map(([name, rows]) => (
          <tbody key={name}>
            {by && (
              <tr className={css.group}>
                <th colSpan={all.length} scope="rowgroup">
                  {name}
                </th>
              </tr>
            )}
            {rows.map((it) => (
              <tr key={it.id}>
                {all.map((column) => (
                  <td key={column} data-column={column}>
                    {column === 'subject' ? (
                      <Link {...paths.ticket(brand, it.id as TicketId)} data-row>
                        {it.subject}
                      </Link>
                    ) : (
                      (cell(column, it, times) ?? <span className={css.none}>–</span>)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Sideways>
  )
}
