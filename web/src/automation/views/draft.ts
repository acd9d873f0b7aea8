import type { TicketViewLayout, View, ViewAudienceWish, ViewWish, WrittenCondition } from '../../api/generated/desk'
import { type Line, bare, lined } from '../conditions/draft'
import { newKey } from '../../ui/newKey'
import type { Whom } from '../Audience'

/** A view as it stands in the form. */
export type ViewForm = {
  title: string
  description: string
  active: boolean
  whom: Whom
  all: Line<WrittenCondition>[]
  any: Line<WrittenCondition>[]
  output: TicketViewLayout
}

export const BLANK_VIEW: ViewForm = {
  title: '',
  description: '',
  active: true,
  whom: { own: false, groups: [] },
  all: [{ key: newKey(), field: 'status', operator: 'less_than', value: 'solved' }],
  any: [],
  output: {
    columns: ['nice_id', 'subject', 'requester', 'status', 'priority', 'assignee', 'updated'],
    group_by: null,
    group_descending: false,
    sort_by: 'updated',
    sort_descending: true,
  },
}

export const viewFormOf = (view: View): ViewForm => ({
  title: view.title,
  description: view.description,
  active: view.active,
  whom: { own: view.audience.own, groups: view.audience.group_ids },
  all: lined(view.all),
  any: lined(view.any),
  output: view.output,
})

const audienceOf = ({ own, groups }: Whom): ViewAudienceWish | null =>
  own ? { type: 'User' } : groups.length > 0 ? { type: 'Group', ids: [...groups] } : null

export const wishOf = (form: ViewForm): ViewWish => ({
  title: form.title.trim(),
  description: form.description.trim(),
  active: form.active,
  all: bare(form.all),
  any: bare(form.any),
  restriction: audienceOf(form.whom),
  output: {
    columns: form.output.columns,
    group_by: form.output.group_by,
    group_order: form.output.group_descending ? 'desc' : 'asc',
    sort_by: form.output.sort_by,
    sort_order: form.output.sort_descending ? 'desc' : 'asc',
  },
})
