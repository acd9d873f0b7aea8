import type {
  DefinitionAct,
  DefinitionAsk,
  Definitions,
  RuleAction,
  TryChange,
  WrittenCondition,
} from '../../api/generated/desk'
import { choiceName, fieldName } from '../conditions/draft'
import { words as asked } from '../conditions/words'
import { words } from './words'

const named = (choices: DefinitionAct['choices'] | undefined, value: string): string => {
  const known = choices?.find((it) => it.value === value)
  return known ? choiceName(known) : asked.valueName(value)
}

const shown = (of: { kind: string; choices: DefinitionAct['choices'] } | undefined, value: string): string =>
  of && of.choices.length === 0 && of.kind !== 'flag' ? `“${value}”` : named(of?.choices, value)

/** `Status is open`: a condition as people say it. */
export function conditionSays(it: WrittenCondition, asks: readonly DefinitionAsk[]): string {
  const ask = asks.find((known) => known.field === it.field)
  const takes = ask?.operators.find((known) => known.operator === it.operator)?.takes_value ?? it.value !== ''
  const field = ask ? fieldName(ask) : asked.fieldName(it.field)
  return `${field} ${asked.operatorName(it.operator)}${takes ? ` ${shown(ask, it.value)}` : ''}`
}

/** `Add the tags “vip”`: an action as people say it. */
export function actionSays(it: RuleAction, acts: readonly DefinitionAct[]): string {
  const act = acts.find((known) => known.field === it.field)
  const name = act?.title ? `Set ${act.title} to` : words.actionName(it.field)
  const value = it.value[0] ?? ''
  switch (act?.kind) {
    case 'notice_to_person':
    case 'notice_to_group':
      return `Mail to ${named(act.choices, value)}: “${it.value[1] ?? ''}”`
    case 'flag':
      return it.field === 'comment_mode_is_public'
        ? `The answer is ${value === 'false' ? 'internal' : 'public'}`
        : `${name} ${asked.valueName(value)}`
    case 'template':
      return `${name}: “${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`
    default:
      return `${name} ${shown(act, value)}`
  }
}

/** One line under the name of a rule: what makes it run, and what it does. */
export function ruleSays(
  it: { conditions: { all: WrittenCondition[]; any: WrittenCondition[] }; actions: RuleAction[] },
  known: Definitions,
): string {
  const all = it.conditions.all.map((each) => conditionSays(each, known.conditions))
  const any = it.conditions.any.map((each) => conditionSays(each, known.conditions))
  const when = [...all, ...(any.length > 0 ? [any.join(' or ')] : [])].join(', ')
  const then = it.actions.map((each) => actionSays(each, known.actions)).join(', ')
  return [when, then].filter(Boolean).join(' → ')
}

/** A field of a ticket before and after, with the names of what its values stand for. */
export function changeSays(it: TryChange, known: Definitions): { name: string; from: string; to: string } {
  const ask = known.conditions.find((each) => each.field === it.field)
  const act = known.actions.find((each) => each.field === it.field)
  const choices = ask?.choices ?? act?.choices
  const read = (value: string) => (value === '' ? words.nothing : choices?.length ? named(choices, value) : value)
  return { name: ask ? fieldName(ask) : asked.fieldName(it.field), from: read(it.from), to: read(it.to) }
}

/** What the desk saw, with our name for the field in front. */
export function seenSays(sentence: string, known: Definitions): string {
  const [field = '', ...rest] = sentence.split(' ')
  const ask = known.conditions.find((it) => it.field === field)
  return [ask ? fieldName(ask) : asked.fieldName(field), ...rest].join(' ')
}
