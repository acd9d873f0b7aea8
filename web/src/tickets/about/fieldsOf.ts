import { type OwnField, isOwn } from '../../api/fields'
import type { FieldDefinitions, FieldForm } from '../../api/generated/desk'
import type { Ticket } from '../../api/types'

/** The form of a ticket: its own, or the brand's standard one. */
export const formOf = (known: FieldDefinitions, ticket: Pick<Ticket, 'form_id'>): FieldForm | undefined =>
  known.forms.find((it) => it.id === ticket.form_id) ?? known.forms.find((it) => it.standard)

/** The fields that its form asks for, in that order; then whatever else it has a value in. */
export function fieldsOf(known: FieldDefinitions, ticket: Pick<Ticket, 'form_id' | 'fields'>): OwnField[] {
  const form = formOf(known, ticket)
  const own = known.fields.filter(isOwn)
  const asked = form
    ? form.fields.flatMap((id) => own.find((it) => it.id === id) ?? []).filter((it) => it.active)
    : own.filter((it) => it.active)
  const more = own.filter((it) => ticket.fields[String(it.id)] !== undefined && !asked.includes(it))
  return [...asked, ...more]
}
