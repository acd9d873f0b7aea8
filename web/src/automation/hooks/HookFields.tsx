import { NativeSelect, TextInput } from '@mantine/core'
import { Tick } from '../../ui/Tick'
import { words as all } from '../words'
import { words } from './words'
import { AuthenticationFields } from './AuthenticationFields'
import { FACTS, type HookForm, factOf, subscriptionSays } from './draft'
import css from './hooks.module.css'

type FieldsProps = { form: HookForm; kept: boolean; onChange: (form: HookForm) => void }

export function HookFields({ form, kept, onChange }: FieldsProps) {
  const toggle = (fact: string, on: boolean) =>
    onChange({ ...form, facts: on ? [...form.facts, fact] : form.facts.filter((it) => it !== fact) })
  return (
    <>
      <TextInput
        label={all.name}
        required
        withAsterisk={false}
        maxLength={200}
        value={form.name}
        onChange={(event) => onChange({ ...form, name: event.currentTarget.value })}
      />
      <TextInput
        label={words.endpoint}
        description={words.endpointHint}
        type="url"
        required
        withAsterisk={false}
        value={form.endpoint}
        onChange={(event) => onChange({ ...form, endpoint: event.currentTarget.value })}
      />
      <fieldset>
        <legend>{words.subscriptions}</legend>
        <label className={css.tick}>
          <input
            type="radio"
            name="subscription"
            checked={form.byRules}
            onChange={() => onChange({ ...form, byRules: true })}
          />
          {words.byRules}
        </label>
        <label className={css.tick}>
          <input
            type="radio"
            name="subscription"
            checked={!form.byRules}
            onChange={() => onChange({ ...form, byRules: false })}
          />
          {words.byFacts}
        </label>
        {form.byRules ? (
          <NativeSelect
            label={words.method}
            value={form.method}
            data={['POST', 'PUT', 'PATCH', 'GET', 'DELETE']}
            onChange={(event) => onChange({ ...form, method: event.currentTarget.value })}
          />
        ) : (
          <div className={css.events}>
            {FACTS.map((it) => (
              <label key={it}>
                <input
                  type="checkbox"
                  checked={form.facts.includes(factOf(it))}
                  onChange={(event) => toggle(factOf(it), event.currentTarget.checked)}
                />
                {subscriptionSays(it)}
              </label>
            ))}
          </div>
        )}
      </fieldset>
      <AuthenticationFields
        kept={kept}
        credentials={form.authentication}
        onChange={(authentication) => onChange({ ...form, authentication })}
      />
      <Tick checked={form.active} onChange={(on) => onChange({ ...form, active: on })}>
        {all.isActive}
      </Tick>
    </>
  )
}
