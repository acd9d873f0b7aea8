import form from '../ui/form.module.css'
import { Tick } from '../ui/Tick'
import css from './credentials.module.css'
import { words } from './words'

const FAMILIES = [
  'tickets',
  'users',
  'organizations',
  'groups',
  'hc',
  'search',
  'requests',
  'views',
  'macros',
  'triggers',
  'automations',
  'webhooks',
  'ticket_fields',
  'ticket_forms',
  'tags',
  'slas',
  'uploads',
  'attachments',
] as const
const BROAD = ['read', 'write', 'impersonate'] as const

type ScopesProps = { scopes: readonly string[]; onChange: (scopes: string[]) => void }

/** What a program may do: everywhere, or family by family. */
export function ScopeFields({ scopes, onChange }: ScopesProps) {
  const toggle = (scope: string) => (on: boolean) =>
    onChange(on ? [...scopes, scope] : scopes.filter((it) => it !== scope))
  return (
    <>
      <fieldset className={form.set}>
        <legend>{words.scopes}</legend>
        {BROAD.map((it) => (
          <Tick key={it} checked={scopes.includes(it)} onChange={toggle(it)} hint={words.broadHint[it]}>
            {words.broad[it]}
          </Tick>
        ))}
      </fieldset>
      <details className={css.families}>
        <summary>{words.families}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.family}</th>
              <th scope="col">{words.read}</th>
              <th scope="col">{words.write}</th>
            </tr>
          </thead>
          <tbody>
            {FAMILIES.map((family) => (
              <tr key={family}>
                <th scope="row">{words.familyName(family)}</th>
                {(['read', 'write'] as const).map((verb) => (
                  <td key={verb}>
                    <input
                      type="checkbox"
                      aria-label={`${words.familyName(family)}: ${words[verb]}`}
                      checked={scopes.includes(verb) || scopes.includes(`${family}:${verb}`)}
                      disabled={scopes.includes(verb)}
                      onChange={(event) => toggle(`${family}:${verb}`)(event.currentTarget.checked)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
