import { TextInput, Textarea } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { Definitions, RuleKind } from '../../api/generated/desk'
import { Audience } from '../Audience'
import { meQuery } from '../../api/queries'
import { Tick } from '../../ui/Tick'
import { Conditions } from '../conditions/Conditions'
import type { Faults } from '../faults'
import { words as all } from '../words'
import { words } from './words'
import { Actions } from './Actions'
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
  const me = useSuspenseQuery(meQuery(brand)).data.person.id
  return (
    <div className={css.sheet}>
      <section className={css.about}>
        <TextInput
          label={all.name}
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
        <Tick
          checked={form.active}
          disabled={locked}
          onChange={(active) => onChange({ ...form, active })}
          hint={words.isActiveHint}
        >
          {all.isActive}
        </Tick>
        {kind === 'macro' && (
          <Audience
            brand={brand}
            legend={words.whoMay}
            whom={{ own: form.restriction.owner_id !== null, groups: form.restriction.group_ids }}
            locked={locked}
            onChange={({ own, groups }) =>
              onChange({ ...form, restriction: { owner_id: own ? me : null, group_ids: [...groups] } })
            }
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
