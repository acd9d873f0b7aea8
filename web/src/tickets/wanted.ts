import type { Edit } from '../api/generated/desk'

/** What a field of the brand's own may hold. */
export type FieldValue = string | number | boolean | string[]

type Said = 'owner_id' | 'priority' | 'intent' | 'status' | 'subject' | 'type' | 'add_tags' | 'remove_tags'
type Emptied =
  'form_id' | 'custom_status_id' | 'group_id' | 'organization_id' | 'external_id' | 'problem_id' | 'task_due_at'
type People = 'followers' | 'copied'

/** What somebody wants changed, whichever version it is said of: what is said has a value, but for what may be empty. */
export type Wanted = { [K in Said | People]?: NonNullable<Edit[K]> } & Pick<Edit, Emptied> & {
    fields?: Record<string, FieldValue | null>
  }
