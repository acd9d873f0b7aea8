import type { Definitions } from '../api/definitions'
import type { MacroPreview } from '../api/macroUse'
import type { CustomStatusId, FieldId, FormId } from '../api/types'
import type { Heard } from './desk'
import { aTicket } from './ticket'

/** What a brand has set up, as far as a test needs it. */
export const DEFINITIONS: Definitions = {
  fields: [
    {
      id: 1 as FieldId,
      type: 'subject',
      title: 'Subject',
      description: '',
      active: true,
      required: false,
      options: [],
    },
    { id: 11 as FieldId, type: 'text', title: 'Order', description: '', active: true, required: false, options: [] },
    {
      id: 12 as FieldId,
      type: 'tagger',
      title: 'Product',
      description: '',
      active: true,
      required: false,
      options: [
        { name: 'Salt soak', value: 'soak' },
        { name: 'Box', value: 'box' },
      ],
    },
    {
      id: 13 as FieldId,
      type: 'checkbox',
      title: 'Photo',
      description: '',
      active: true,
      required: false,
      options: [],
    },
    { id: 14 as FieldId, type: 'date', title: 'Old', description: '', active: false, required: false, options: [] },
  ],
  forms: [
    {
      id: 1 as FormId,
      name: 'Standard',
      active: true,
      standard: true,
      fields: [1, 12, 11, 13, 14] as FieldId[],
    },
  ],
  statuses: [
    { id: 5 as CustomStatusId, category: 'open', agent_label: 'Open', active: true, standard: true },
    { id: 6 as CustomStatusId, category: 'hold', agent_label: 'At the factory', active: true, standard: false },
  ],
}

export const aPreview = (it: Partial<MacroPreview> = {}): MacroPreview => ({
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
