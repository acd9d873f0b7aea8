const NAMES: Record<string, string> = {
  current_tags: 'tags',
  comment_includes_word: 'what was said',
  description_includes_word: 'the first message',
  subject_includes_word: 'the subject',
  comment_is_public: 'said to the customer',
  comment_value: 'reply',
  comment_mode_is_public: 'said to the customer',
  update_type: 'the update',
  ticket_form_id: 'form',
  custom_status_id: 'status',
  via_id: 'channel',
  current_via_id: 'channel',
  assignee_id: 'owner',
  set_tags: 'tags',
  remove_tags: 'tags taken away',
  role: 'who did it',
}

/** A rule's own names as people say them. */
export const plain = (word: string): string =>
  NAMES[word] ?? word.toLowerCase().replace(/_id$/, '').replaceAll('_', ' ')
