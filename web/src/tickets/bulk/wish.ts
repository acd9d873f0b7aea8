import type { GroupId, PersonId, Status } from '../../api/generated/desk'
import type { Wanted } from '../wanted'

/** What a form says of many tickets at once; empty means as it is. */
export type Wish = {
  status: string
  priority: string
  owner: string
  group: string
  add: readonly string[]
  remove: readonly string[]
  macro: string
}

export const NO_WISH: Wish = { status: '', priority: '', owner: '', group: '', add: [], remove: [], macro: '' }

export const NO_GROUP = 'none'

/** The same as a change says it of one. */
export function editOf(wish: Wish): Wanted {
  const edit: Wanted = {}
  if (wish.status !== '') edit.status = wish.status as Status
  if (wish.priority !== '') edit.priority = wish.priority
  if (wish.owner !== '') edit.owner_id = Number(wish.owner) as PersonId
  if (wish.group !== '') edit.group_id = wish.group === NO_GROUP ? null : (Number(wish.group) as GroupId)
  if (wish.add.length > 0) edit.add_tags = [...wish.add]
  if (wish.remove.length > 0) edit.remove_tags = [...wish.remove]
  return edit
}

export const isEmpty = (wish: Wish): boolean => wish.macro === '' && Object.keys(editOf(wish)).length === 0
