import { useQueries } from '@tanstack/react-query'
import type { RuleId, RuleKind } from '../../api/generated/desk'
import { rulesQuery } from '../../api/rules'

/** Which kind a rule is: the log says only its number, and each kind has an editor of its own. */
export function useKindOf(brand: string): (rule: RuleId) => RuleKind | undefined {
  const known = useQueries({ queries: [rulesQuery(brand, 'trigger'), rulesQuery(brand, 'automation')] })
  const rules = known.flatMap((it) => it.data ?? [])
  return (rule) => rules.find((it) => it.id === rule)?.kind
}
