import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { RuleId } from '../../api/generated/desk'
import { meQuery } from '../../api/queries'
import { ruleDefinitionsQuery, ruleQuery } from '../../api/rules'
import { idOf } from '../../app/paths'
import { RuleEditor } from './RuleEditor'
import { BLANK, formOf } from './draft'
import { kindOf } from './kind'

/** One rule, or the form of a new one. */
export default function RulePage() {
  const { brand, kind: word, rule } = useParams({ from: '/b/$brand/setup/rules/$kind/$rule' })
  const kind = kindOf(word)
  const { data: known } = useSuspenseQuery(ruleDefinitionsQuery(brand, kind))
  const { permissions, person } = useSuspenseQuery(meQuery(brand)).data
  if (rule === 'new') {
    const own = { ...BLANK, restriction: { owner_id: person.id, group_ids: [] } }
    const start = permissions.includes('manage_rules') ? BLANK : own
    return <RuleEditor key={`new ${kind}`} {...{ brand, kind, known, start }} rule={undefined} />
  }
  const id = idOf<RuleId>(rule)
  return <Kept key={id} {...{ brand, kind, known, id }} />
}

type KeptProps = Pick<Parameters<typeof RuleEditor>[0], 'brand' | 'kind' | 'known'> & { id: RuleId }

function Kept({ brand, kind, known, id }: KeptProps) {
  const { data: rule } = useSuspenseQuery(ruleQuery(brand, kind, id))
  return <RuleEditor key={rule.version} {...{ brand, kind, known, rule }} start={formOf(rule)} />
}
