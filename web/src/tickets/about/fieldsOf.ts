import { type Definitions, type Field, type FieldType, type Form, isOwn } from '../../api/definitions'
import type { Ticket } from '../../api/types'

/** The form of a ticket: its own, or the brand's standard one. */
export const formOf = (known: Definitions, ticket: Pick<Ticket, 'form_id'>): Form | undefined =>
  known.forms.find((it) => it.id === ticket.form_id) ?? known.forms.find((it) => it.standard)

/** The fields that its form asks for, in that order; then whatever else it has a value in. */
export function fieldsOf(known: Definitions, ticket: Pick<Ticket, 'form_id' | 'fields'>): Field<FieldType>[] {
  const form = formOf(known, ticket)
  const own = known.fields.filter(isOwn)
  const asked = form
    ? form.fields.flatMap((id) => own.find((it) => it.id === id) ?? []).filter((it) => it.active)
    : own.filter((it) => it.active)
  const more = own.filter((it) => ticket.fields[String(it.id)] !== undefined && !asked.includes(it))
  return [...asked, ...more]
}
