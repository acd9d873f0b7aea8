import { useInfiniteQuery } from '@tanstack/react-query'
import { addresses } from '../api/desk'
import type { Transfer } from '../api/generated/desk'
import { notesQuery } from '../api/transfers'
import { Paged } from '../ui/Paged'
import { Sideways } from '../ui/Sideways'
import table from '../ui/table.module.css'
import css from './transfer.module.css'
import { words } from './words'

/** What of each row was left behind or changed on the way. */
export function Report({ brand, transfer }: { brand: string; transfer: Transfer }) {
  const list = useInfiniteQuery(notesQuery(brand, transfer.id, transfer.rows.read))
  const notes = list.data?.pages.flat() ?? []
  return (
    <div className={css.report}>
      <Paged list={list} empty={notes.length === 0 && <p>{words.noNotes}</p>}>
        {notes.length > 0 && (
          <>
            <a href={addresses(brand).transfers.report(transfer.id)} download>
              {words.reportFile}
            </a>
            <Sideways label={words.report}>
              <table className={table.table}>
                <thead>
                  <tr>
                    <th scope="col">{words.row}</th>
                    <th scope="col">{words.what}</th>
                    <th scope="col">{words.note}</th>
                  </tr>
                </thead>
                <tbody>
                  {notes.map((it) => (
                    <tr key={`${it.row}.${it.n}`}>
                      <td>{it.row}</td>
                      <td>
                        {it.kind} {it.source_id}
                      </td>
                      <td>{it.note}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Sideways>
          </>
        )}
      </Paged>
    </div>
  )
}
