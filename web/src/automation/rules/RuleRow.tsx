import { Link } from '@tanstack/react-router'
import type { Definitions, Rule, RunUsage } from '../../api/generated/desk'
import { paths } from '../../app/paths'
import { Handle } from '../Handle'
import list from '../list.module.css'
import type { useOrder } from '../useOrder'
import { words as all } from '../words'
import { words } from './words'
import { ruleSays } from './sentences'

type RowProps = {
  brand: string
  rule: Rule
  place: number
  known: Definitions
  usage: RunUsage | undefined
  order: ReturnType<typeof useOrder<Rule>> | undefined
  locked: boolean
  onActive: (active: boolean) => void
}

export function RuleRow({ brand, rule, place, known, usage, order, locked, onActive }: RowProps) {
  const { owner_id: owner, group_ids: groups } = rule.restriction
  return (
    <li className={list.row} data-off={!rule.active || undefined} {...order?.drag(rule.id)}>
      {order ? <Handle title={rule.title} onStep={(by) => order.step(rule.id, by)} /> : <span />}
      <span className={list.place}>{place}</span>
      <div className={list.what}>
        <Link {...paths.rule(brand, rule.kind, rule.id)} draggable={false}>
          {rule.title}
        </Link>
        {owner !== null && <em>{all.mine}</em>}
        {groups.length > 0 && <em>{all.forGroups(groups.length)}</em>}
        <p>{ruleSays(rule, known)}</p>
      </div>
      <span className={list.used} data-none={!usage || undefined}>
        {!rule.active && all.off}
        {rule.active && rule.kind !== 'macro' && (usage ? words.used(usage.runs, usage.more) : words.unused)}
      </span>
      <span className={list.switch}>
        <input
          type="checkbox"
          aria-label={words.active(rule.title)}
          checked={rule.active}
          disabled={locked}
          onChange={(event) => onActive(event.currentTarget.checked)}
        />
      </span>
    </li>
  )
}
