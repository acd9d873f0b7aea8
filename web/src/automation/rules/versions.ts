import type { Definitions, RuleRevision } from '../../api/generated/desk'
import { words } from './words'
import { actionSays, conditionSays } from './sentences'

export type Difference = { sign: '+' | '−' | '·'; says: string }

/** What one version of a rule says that the one before did not, in sentences. */
export function differences(now: RuleRevision, before: RuleRevision | undefined, known: Definitions): Difference[] {
  if (!before) return [{ sign: '·', says: words.firstVersion }]
  const found: Difference[] = []
  if (now.title !== before.title) found.push({ sign: '·', says: words.renamed(now.title) })
  if (now.active !== before.active) found.push({ sign: '·', says: now.active ? words.nowOn : words.nowOff })
  const says = (it: RuleRevision) => [
    ...it.conditions.all.map((each) => conditionSays(each, known.conditions)),
    ...it.conditions.any.map((each) => `or: ${conditionSays(each, known.conditions)}`),
    ...it.actions.map((each) => `→ ${actionSays(each, known.actions)}`),
  ]
  const [here, there] = [says(now), says(before)]
  for (const it of there) if (!here.includes(it)) found.push({ sign: '−', says: it })
  for (const it of here) if (!there.includes(it)) found.push({ sign: '+', says: it })
  return found.length === 0 ? [{ sign: '·', says: words.sameWords }] : found
}
