import type { DefinitionAct, Rule, RuleAction, WrittenCondition } from '../../api/generated/desk'
import { type Line, bare, lined } from '../conditions/draft'
import { newKey } from '../../ui/newKey'

/** A rule as it stands in the form. */
export type Form = Pick<Rule, 'title' | 'description' | 'active' | 'restriction'> & {
  all: Line<WrittenCondition>[]
  any: Line<WrittenCondition>[]
  actions: Line<RuleAction>[]
}

export const BLANK: Form = {
  title: '',
  description: null,
  active: true,
  all: [],
  any: [],
  actions: [],
  restriction: { owner_id: null, group_ids: [] },
}

export const formOf = (rule: Rule): Form => ({
  title: rule.title,
  description: rule.description,
  active: rule.active,
  all: lined(rule.conditions.all),
  any: lined(rule.conditions.any),
  actions: lined(rule.actions),
  restriction: rule.restriction,
})

/** The same as the desk is told it. */
export const draftOf = (form: Form) => ({
  title: form.title.trim(),
  description: form.description?.trim() || null,
  active: form.active,
  conditions: { all: bare(form.all), any: bare(form.any) },
  actions: form.actions.map(({ field, value }) => ({ field, value })),
  restriction: form.restriction,
})

/** How many values an action of this kind has: a notice has a receiver, a subject and a text. */
const VALUES: Record<string, number> = { notice_to_person: 3, notice_to_group: 3, webhook: 2, target: 2 }

export const freshAction = (act: DefinitionAct | undefined): Line<RuleAction> => ({
  key: newKey(),
  field: act?.field ?? '',
  value: [
    act?.kind === 'flag' ? 'true' : (act?.choices.find((it) => it.value !== '')?.value ?? ''),
    ...Array.from({ length: (VALUES[act?.kind ?? ''] ?? 1) - 1 }, () => ''),
  ],
})
