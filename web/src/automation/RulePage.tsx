import { useSuspenseQuery } from '@tanstack/react-query'
import { notFound, useParams } from '@tanstack/react-router'
import { definitionsQuery, ruleQuery } from '../api/rules'
import { RuleEditor } from './rules/RuleEditor'
import { BLANK, formOf } from './rules/draft'
import { kindOf } from './rules/kind'

/** One rule, or the form of a new one. */
export default function RulePage() {
  const { brand, kind: word, rule } = useParams({ from: '/b/$brand/setup/rules/$kind/$rule' })
  const kind = kindOf(word)
  const { data: known } = useSuspenseQuery(definitionsQuery(brand, kind))
  if (rule === 'new') return <RuleEditor key="new" {...{ brand, kind, known }} rule={undefined} start={BLANK} />
  const id = Number(rule)
  if (!Number.isSafeInteger(id)) throw notFound()
  return <Kept key={id} {...{ brand, kind, known, id }} />
}

type KeptProps = Pick<Parameters<typeof RuleEditor>[0], 'brand' | 'kind' | 'known'> & { id: number }

function Kept({ brand, kind, known, id }: KeptProps) {
  const { data: rule } = useSuspenseQuery(ruleQuery(brand, kind, id))
  return <RuleEditor key={rule.version} {...{ brand, kind, known, rule }} start={formOf(rule)} />
}
