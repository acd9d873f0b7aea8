import { NativeSelect } from '@mantine/core'
import type { DefinitionAsk, WrittenCondition } from '../../api/generated/desk'
import { Act } from '../../ui/Act'
import { Icon } from '../../ui/icons'
import { words } from './words'
import { ValueField } from './ValueField'
import css from './conditions.module.css'
import { type Line, grouped, withField, withOperator } from './draft'

type LineProps = {
  asks: readonly DefinitionAsk[]
  line: Line<WrittenCondition>
  fault: string | undefined
  onChange: (line: Line<WrittenCondition>) => void
  onDrop: () => void
}

export function ConditionLine({ asks, line, fault, onChange, onDrop }: LineProps) {
  const ask = asks.find((it) => it.field === line.field)
  const takesValue = ask?.operators.find((it) => it.operator === line.operator)?.takes_value ?? true
  const fields = grouped(asks)
  const lost = ask ? [] : [{ value: line.field, label: words.missingChoice(words.fieldName(line.field)) }]
  return (
    <li className={css.line} data-bad={fault ? true : undefined}>
      <div className={css.parts}>
        <NativeSelect
          aria-label={words.field}
          className={css.what}
          value={line.field}
          data={[...lost, ...fields]}
          onChange={(event) => {
            const next = asks.find((it) => it.field === event.currentTarget.value)
            if (next) onChange(withField(line, next))
          }}
        />
        <NativeSelect
          aria-label={words.operator}
          className={css.how}
          value={line.operator}
          data={(ask?.operators ?? [{ operator: line.operator }]).map((it) => ({
            value: it.operator,
            label: words.operatorName(it.operator),
          }))}
          onChange={(event) => ask && onChange(withOperator(line, ask, event.currentTarget.value))}
        />
        {takesValue && (
          <ValueField
            label={words.value}
            kind={ask?.kind ?? 'text'}
            choices={ask?.choices ?? []}
            value={line.value}
            bad={fault !== undefined}
            onChange={(value) => onChange({ ...line, value })}
          />
        )}
        <Act look="ghost" label={words.drop} className={css.drop} icon={<Icon name="close" />} onClick={onDrop} />
      </div>
      {fault && (
        <p className={css.fault} role="alert">
          {fault}
        </p>
      )}
    </li>
  )
}
