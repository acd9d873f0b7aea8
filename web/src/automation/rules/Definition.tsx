import { TextInput, Textarea } from '@mantine/core'
import type { Definitions, RuleKind } from '../../api/generated/desk'
import { Conditions } from '../conditions/Conditions'
import type { Faults } from '../faults'
import { words } from '../words'
import { Actions } from './Actions'
import { Audience } from './Audience'
import type { Form } from './draft'
import css from './editor.module.css'

type DefinitionProps = {
  brand: string
  kind: RuleKind
  known: Definitions
  form: Form
  faults: Faults
  locked: boolean
  onChange: (form: Form) => void
}

/** What the rule is called, when it runs, and what it does. */
export function Definition({ brand, kind, known, form, faults, locked, onChange }: DefinitionProps) {
  return (
    <div className={css.sheet}>
      <section className={css.about}>
        <TextInput
          label={words.name}
          required
          withAsterisk={false}
          maxLength={255}
          disabled={locked}
          value={form.title}
          error={faults.get('title')}
          onChange={(event) => onChange({ ...form, title: event.currentTarget.value })}
        />
        <Textarea
          label={words.description}
          description={words.descriptionHint}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={2_000}
          disabled={locked}
          value={form.description ?? ''}
          onChange={(event) => onChange({ ...form, description: event.currentTarget.value })}
        />
        <label className={css.tick}>
          <input
            type="checkbox"
            disabled={locked}
            checked={form.active}
            onChange={(event) => onChange({ ...form, active: event.currentTarget.checked })}
          />
          <span>
            {words.isActive}
            <small>{words.isActiveHint}</small>
          </span>
        </label>
        {kind === 'macro' && (
          <Audience
            brand={brand}
            restriction={form.restriction}
            locked={locked}
            onChange={(restriction) => onChange({ ...form, restriction })}
          />
        )}
      </section>
      {kind !== 'macro' && (
        <section aria-labelledby="rule-when">
          <h2 id="rule-when">{words.when}</h2>
          <p className={css.hint}>{words.whenHint[kind]}</p>
          <Conditions
            asks={known.conditions}
            all={form.all}
            any={form.any}
            {...{ faults, locked }}
            onChange={(next) => onChange({ ...form, ...next })}
          />
        </section>
      )}
      <section aria-labelledby="rule-then">
        <h2 id="rule-then">{words.then}</h2>
        <Actions
          brand={brand}
          acts={known.actions}
          actions={form.actions}
          {...{ faults, locked }}
          onChange={(actions) => onChange({ ...form, actions })}
        />
      </section>
    </div>
  )
}
