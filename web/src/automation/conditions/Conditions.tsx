import type { DefinitionAsk, WrittenCondition } from '../../api/generated/desk'
import { Act } from '../../ui/Act'
import { Icon } from '../../ui/icons'
import { type Faults, faultIn } from '../faults'
import { words } from './words'
import { ConditionLine } from './ConditionLine'
import { type Line, fresh } from './draft'
import css from './conditions.module.css'

type ConditionsProps = {
  asks: readonly DefinitionAsk[]
  all: readonly Line<WrittenCondition>[]
  any: readonly Line<WrittenCondition>[]
  faults: Faults
  locked: boolean
  onChange: (next: { all: Line<WrittenCondition>[]; any: Line<WrittenCondition>[] }) => void
}

/** What has to hold: all of the first lines, and one of the others if there are any. */
export function Conditions({ asks, all, any, faults, locked, onChange }: ConditionsProps) {
  const general = faults.get('conditions') ?? faults.get('conditions.all') ?? faults.get('conditions.any')
  return (
    <div className={css.conditions}>
      {general && (
        <p className={css.fault} role="alert">
          {general}
        </p>
      )}
      <Lines
        name={words.allOf}
        empty={words.noneAsked}
        place="conditions.all"
        lines={all}
        {...{ asks, faults, locked }}
        onChange={(next) => onChange({ all: next, any: [...any] })}
      />
      <Lines
        name={words.anyOf}
        empty={words.noneOfAny}
        place="conditions.any"
        lines={any}
        {...{ asks, faults, locked }}
        onChange={(next) => onChange({ all: [...all], any: next })}
      />
    </div>
  )
}

type LinesProps = {
  name: string
  empty: string
  place: string
  asks: readonly DefinitionAsk[]
  lines: readonly Line<WrittenCondition>[]
  faults: Faults
  locked: boolean
  onChange: (lines: Line<WrittenCondition>[]) => void
}

function Lines({ name, empty, place, asks, lines, faults, locked, onChange }: LinesProps) {
  return (
    <fieldset className={css.lines} disabled={locked}>
      <legend>{name}</legend>
      {lines.length === 0 && <p className={css.empty}>{empty}</p>}
      <ol>
        {lines.map((line, at) => (
          <ConditionLine
            key={line.key}
            asks={asks}
            line={line}
            fault={faultIn(faults, `${place}[${at}]`)}
            onChange={(next) => onChange(lines.map((it) => (it.key === line.key ? next : it)))}
            onDrop={() => onChange(lines.filter((it) => it.key !== line.key))}
          />
        ))}
      </ol>
      {!locked && (
        <Act look="ghost" icon={<Icon name="plus" size={14} />} onClick={() => onChange([...lines, fresh(asks[0])])}>
          {words.addCondition}
        </Act>
      )}
    </fieldset>
  )
}
