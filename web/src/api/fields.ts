import { queryOptions } from '@tanstack/react-query'
import { asking } from './ask'
import { brandKey } from './queries'

// The wire of what a brand asks of its tickets: fields, forms, statuses.

export type FieldOption = { id?: number; name: string; value: string; preset?: boolean }

export type TicketField = {
  id: number
  type: string
  title: string
  description: string
  position: number
  active: boolean
  required: boolean
  portal: { title: string; visible: boolean; editable: boolean; required: boolean }
  pattern: string | null
  tag: string | null
  options: FieldOption[]
}

export type TicketForm = {
  id: number
  name: string
  display_name: string
  position: number
  active: boolean
  standard: boolean
  end_user_visible: boolean
  fields: number[]
}

export type CustomStatus = {
  id: number
  category: string
  agent_label: string
  end_user_label: string
  active: boolean
  standard: boolean
}

export type TicketDefinitions = { fields: TicketField[]; forms: TicketForm[]; statuses: CustomStatus[] }

export type FieldWish = {
  type?: string
  title: string
  description: string
  active: boolean
  required: boolean
  options?: { name: string; value: string }[]
}

export type FormWish = { name: string; display_name: string; active: boolean; fields: number[] }
export type StatusWish = { status_category?: string; agent_label: string; end_user_label: string; active: boolean }

export function fieldsDesk(brand: string) {
  const ask = asking(brand)
  return {
    addField: (wish: FieldWish) => ask<TicketField>('POST', '/ticket_fields', wish),
    changeField: (id: number, wish: Partial<FieldWish>) => ask<TicketField>('PATCH', `/ticket_fields/${id}`, wish),
    removeField: (id: number) => ask<void>('DELETE', `/ticket_fields/${id}`),
    addForm: (wish: FormWish) => ask<TicketForm>('POST', '/ticket_forms', wish),
    changeForm: (id: number, wish: Partial<FormWish>) => ask<TicketForm>('PATCH', `/ticket_forms/${id}`, wish),
    removeForm: (id: number) => ask<void>('DELETE', `/ticket_forms/${id}`),
    addStatus: (wish: StatusWish) => ask<CustomStatus>('POST', '/custom_statuses', wish),
    changeStatus: (id: number, wish: Partial<StatusWish>) => ask<CustomStatus>('PATCH', `/custom_statuses/${id}`, wish),
  }
}

export const ticketDefinitionsQuery = (brand: string) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'ticket-definitions'],
    queryFn: () => asking(brand)<TicketDefinitions>('GET', '/ticket_definitions'),
    staleTime: 60_000,
  })
