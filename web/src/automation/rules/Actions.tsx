import type { DefinitionAct as Known, RuleAction } from '../../api/generated/desk'
import { Act } from '../../ui/Act'
import { Icon } from '../../ui/icons'
import type { Line } from '../conditions/draft'
import { type Faults, faultIn } from '../faults'
import { words } from './words'
import { ActionLine } from './ActionLine'
import css from '../conditions/conditions.module.css'
import { freshAction } from './draft'

type ActionsProps = {
  brand: string
  acts: readonly Known[]
  actions: readonly Line<RuleAction>[]
  faults: Faults
  locked: boolean
  onChange: (actions: Line<RuleAction>[]) => void
}

/** What is done, one line after the other. */
export function Actions({ brand, acts, actions, faults, locked, onChange }: ActionsProps) {
  const general = faults.get('actions')
  return (
    <fieldset className={css.lines} disabled={locked} aria-label={words.then}>
      {general && (
        <p className={css.fault} role="alert">
          {general}
        </p>
      )}
      {actions.length === 0 && !general && <p className={css.empty}>{words.noActions}</p>}
      <ol>
        {actions.map((line, at) => (
          <ActionLine
            key={line.key}
            brand={brand}
            acts={acts}
            line={line}
            fault={faultIn(faults, `actions[${at}]`)}
            onChange={(next) => onChange(actions.map((it) => (it.key === line.key ? next : it)))}
            onDrop={() => onChange(actions.filter((it) => it.key !== line.key))}
          />
        ))}
      </ol>
      {!locked && (
        <Act
          look="ghost"
          icon={<Icon name="plus" size={14} />}
          onClick={() => onChange([...actions, freshAction(acts.find((it) => it.field === 'current_tags') ?? acts[0])])}
        >
          {words.addAction}
        </Act>
      )}
    </fieldset>
  )
}
