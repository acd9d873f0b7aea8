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
  /** Null when it did not run; nothing is said before that is known. */
  used: RunUsage | null | undefined
  order: ReturnType<typeof useOrder<Rule>> | undefined
  locked: boolean
  onActive: (active: boolean) => void
}

export function RuleRow({ brand, rule, place, known, used, order, locked, onActive }: RowProps) {
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
      <span className={list.used} data-none={!used || undefined}>
        {!rule.active && all.off}
        {rule.active &&
          rule.kind !== 'macro' &&
          used !== undefined &&
          (used ? words.used(used.runs, used.more) : words.unused)}
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
