import type {
  CustomStatusId,
  Field,
  FieldDefinitions,
  FieldId,
  FieldStatus,
  FieldType,
  FormId,
  MacroUsePreview,
  Status,
} from '../api/generated/desk'
import type { Heard } from './desk'
import { aTicket } from './ticket'

const aField = (id: number, type: FieldType, title: string, it: Partial<Field> = {}): Field => ({
  id: id as FieldId,
  type,
  title,
  description: '',
  position: id,
  active: true,
  required: false,
  portal: { title, visible: true, editable: true, required: false },
  pattern: null,
  tag: null,
  target: null,
  options: [],
  ...it,
})

const aStatus = (id: number, category: Status, label: string, standard: boolean): FieldStatus => ({
  id: id as CustomStatusId,
  category,
  agent_label: label,
  end_user_label: label,
  active: true,
  standard,
})

/** What a brand has set up, as far as a test needs it. */
export const DEFINITIONS: FieldDefinitions = {
  fields: [
    aField(1, 'subject', 'Subject'),
    aField(11, 'text', 'Order'),
    aField(12, 'tagger', 'Product', {
      options: [
        { id: 1, name: 'Salt soak', value: 'soak', preset: false },
        { id: 2, name: 'Box', value: 'box', preset: false },
      ],
    }),
    aField(13, 'checkbox', 'Photo'),
    aField(14, 'date', 'Old', { active: false }),
  ],
  forms: [
    {
      id: 1 as FormId,
      name: 'Standard',
      display_name: 'Standard',
      position: 1,
      active: true,
      standard: true,
      end_user_visible: true,
      fields: [1, 12, 11, 13, 14] as FieldId[],
    },
  ],
  statuses: [aStatus(5, 'open', 'Open', true), aStatus(6, 'hold', 'At the factory', false)],
}

export const aPreview = (it: Partial<MacroUsePreview> = {}): MacroUsePreview => ({
  changes: [{ field: 'status', from: 'open', to: 'pending' }],
  answer: { text: 'Could you send a photo?', html: false, is_public: true },
  missing: [],
  ...it,
})

/** Answers what the panel asks besides. */
export const setUp = (asked: Heard): { body: unknown } => {
  if (asked.path === '/ticket_definitions') return { body: DEFINITIONS }
  if (asked.path === '/groups') return { body: [{ id: 3, name: 'Finance' }] }
  if (/^\/tickets\/\d+$/.test(asked.path)) return { body: aTicket() }
  return { body: [] }
}
