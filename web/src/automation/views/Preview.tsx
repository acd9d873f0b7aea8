import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { viewPreviewQuery } from '../../api/views'
import { Empty } from '../../ui/Empty'
import { words } from './words'
import { TicketTable } from './TicketTable'
import { type ViewForm, wishOf } from './draft'
import css from './editor.module.css'

/** What the view would hold as it stands in the form; it is asked again when the form has been still for a moment. */
export function Preview({ brand, form }: { brand: string; form: ViewForm }) {
  // The name changes nothing about what it holds.
  const wish = useMemo(() => ({ ...wishOf(form), title: 'Preview', description: '' }), [form])
  const [still] = useDebouncedValue(wish, 350)
  const { data: held, error, isFetching } = useQuery(viewPreviewQuery(brand, still))
  return (
    <section className={css.preview} aria-label={words.viewPreview} aria-busy={isFetching}>
      <header>
        <h2>{words.viewPreview}</h2>
        <p role="status">{held && !error && words.viewCount(held.count, held.more_than_counted)}</p>
      </header>
      {error && (
        <p className={css.bad} role="alert">
          {error.message}
        </p>
      )}
      {!error && held?.tickets.length === 0 && <Empty title={words.viewNone}>{words.viewNoneHint}</Empty>}
      {!error && held && held.tickets.length > 0 && (
        <TicketTable
          brand={brand}
          label={words.viewTickets}
          columns={form.output.columns}
          groupedBy={form.output.group_by}
          tickets={held.tickets}
        />
      )}
    </section>
  )
}
