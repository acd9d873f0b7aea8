import { notFound } from '@tanstack/react-router'
import type { RuleKind } from '../../api/generated/desk'

/** The kind in an address; another word is no page. */
export function kindOf(word: string): RuleKind {
  if (word === 'trigger' || word === 'automation' || word === 'macro') return word
  throw notFound()
}

/** Whoever manages rules writes all of them; macros of one's own are one's own affair. */
export const mayWrite = (kind: RuleKind, permissions: readonly string[], own: boolean): boolean =>
  permissions.includes('manage_rules') || (kind === 'macro' && own && permissions.includes('work'))
