import { NativeSelect } from '@mantine/core'
import type { DefinitionAct as Known, RuleAction } from '../../api/generated/desk'
import { Act } from '../../ui/Act'
import { Icon } from '../../ui/icons'
import { ValueField } from '../conditions/ValueField'
import type { Line } from '../conditions/draft'
import { words as asked } from '../conditions/words'
import { words } from './words'
import { Template } from './Template'
import css from '../conditions/conditions.module.css'
import { freshAction } from './draft'
import own from './actions.module.css'

type LineProps = {
  brand: string
  acts: readonly Known[]
  line: Line<RuleAction>
  fault: string | undefined
  onChange: (line: Line<RuleAction>) => void
  onDrop: () => void
}

export function ActionLine({ brand, acts, line, fault, onChange, onDrop }: LineProps) {
  const act = acts.find((it) => it.field === line.field)
  const put = (at: number) => (value: string) =>
    onChange({ ...line, value: Object.assign([...line.value], { [at]: value }) })
  const lost = act ? [] : [{ value: line.field, label: asked.missingChoice(words.actionName(line.field)) }]
  const kind = act?.kind ?? 'text'
  return (
    <li className={css.line} data-bad={fault ? true : undefined}>
      <div className={own.parts}>
        <NativeSelect
          aria-label={words.action}
          className={css.what}
          value={line.field}
          data={[
            ...lost,
            ...acts.map((it) => ({
              value: it.field,
              label: it.title ? `Set ${it.title} to` : words.actionName(it.field),
            })),
          ]}
          onChange={(event) => {
            const next = acts.find((it) => it.field === event.currentTarget.value)
            if (next) onChange({ ...freshAction(next), key: line.key })
          }}
        />
        {kind === 'template' ? (
          <span className={own.fill} />
        ) : (
          <ValueField
            label={kind.startsWith('notice') ? words.to : asked.value}
            kind={kind === 'circle' || kind.startsWith('notice') || kind === 'webhook' ? 'chosen' : kind}
            choices={act?.choices ?? []}
            value={line.value[0] ?? ''}
            bad={fault !== undefined}
            onChange={put(0)}
          />
        )}
        <Act look="ghost" label={asked.drop} className={own.drop} icon={<Icon name="close" />} onClick={onDrop} />
      </div>
      {kind === 'template' && (
        <Template
          brand={brand}
          label={words.body}
          value={line.value[0] ?? ''}
          lines={line.field === 'subject' ? 1 : 5}
          onChange={put(0)}
        />
      )}
      {kind.startsWith('notice') && (
        <>
          <Template brand={brand} label={words.subject} value={line.value[1] ?? ''} lines={1} onChange={put(1)} />
          <Template brand={brand} label={words.body} value={line.value[2] ?? ''} lines={5} onChange={put(2)} />
        </>
      )}
      {(kind === 'webhook' || kind === 'target') && (
        <Template brand={brand} label={words.payload} value={line.value[1] ?? ''} lines={4} onChange={put(1)} />
      )}
      {fault && (
        <p className={css.fault} role="alert">
          {fault}
        </p>
      )}
    </li>
  )
}
