import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { meQuery } from '../../api/queries'
import type { Definitions, Rule, RuleKind } from '../../api/generated/desk'
import { paths } from '../../app/paths'
import { Act } from '../../ui/Act'
import { Empty } from '../../ui/Empty'
import { ErrorBox } from '../../ui/ErrorBox'
import { Crumb, Frame } from '../../ui/Frame'
import { Sure } from '../../ui/Sure'
import { Tabs } from '../../ui/Tabs'
import { useCommands } from '../../ui/commands'
import { inscription } from '../../ui/pressed'
import { useTitle } from '../../ui/useTitle'
import { faultsOf, isPlaced } from '../faults'
import { words as all } from '../words'
import { words } from './words'
import { Definition } from './Definition'
import { History } from './History'
import { TryOut } from './TryOut'
import type { Form } from './draft'
import css from './editor.module.css'
import { mayWrite } from './kind'
import { useRule } from './useRule'

type EditorProps = { brand: string; kind: RuleKind; known: Definitions; rule: Rule | undefined; start: Form }

const TABS = ['definition', 'try', 'history'] as const
type Side = (typeof TABS)[number]

/** One rule from its three sides; what is tried is what stands in the form. */
export function RuleEditor({ brand, kind, known, rule, start }: EditorProps) {
  const { tab } = useSearch({ from: '/b/$brand/setup/rules/$kind/$rule' })
  const navigate = useNavigate()
  const { permissions, person } = useSuspenseQuery(meQuery(brand)).data
  // As it was when the page came; the form is compared with that, however often the page is drawn.
  const [first] = useState(start)
  const [form, setForm] = useState(first)
  const [asking, setAsking] = useState(false)
  const dirty = form !== first
  const { save, remove } = useRule(brand, kind, rule, dirty)
  const locked = !mayWrite(kind, permissions, rule === undefined || rule.restriction.owner_id === person.id)
  const not = locked ? all.mayNot : null
  const keep = () => !save.isPending && save.mutate(form)
  const here: Side = tab ?? 'definition'
  const title = rule ? form.title || rule.title : words.add(kind)
  useTitle(title)
  useCommands('page', [
    { id: 'save', label: all.save, group: words.title(kind), keys: ['mod+Enter', 'mod+s'], run: keep, not },
  ])
  return (
    <Frame
      title={title}
      above={
        <Crumb>
          <Link {...paths.rules(brand, kind)}>← {words.title(kind)}</Link>
        </Crumb>
      }
      acts={
        <>
          {dirty && <span className={css.dirty}>{words.unsaved}</span>}
          {rule && (
            <Act look="ghost" not={not} onClick={() => setAsking(true)}>
              {all.remove}
            </Act>
          )}
          <Act look="primary" keys={inscription('mod+Enter')} busy={save.isPending} not={not} onClick={keep}>
            {rule ? all.save : all.create}
          </Act>
        </>
      }
    >
      <Tabs<Side>
        label={words.pages}
        here={here}
        tabs={TABS.filter((it) => it !== 'try' || kind !== 'macro').map((key) => ({ key, name: words.tabs[key] }))}
        onPick={(key) =>
          void navigate({
            ...paths.rule(brand, kind, rule?.id ?? 'new', key === 'definition' ? {} : { tab: key }),
            replace: true,
          })
        }
      >
        {save.error && !isPlaced(faultsOf(save.error)) && (
          <div className={css.above}>
            <ErrorBox>{save.error.message}</ErrorBox>
          </div>
        )}
        {here === 'definition' && (
          <Definition {...{ brand, kind, known, form, locked }} faults={faultsOf(save.error)} onChange={setForm} />
        )}
        {here === 'try' && <TryOut {...{ brand, kind, form, known }} />}
        {here === 'history' &&
          (rule ? <History {...{ brand, kind, known }} rule={rule.id} /> : <Empty title={words.historyNew} />)}
      </Tabs>
      <Sure
        opened={asking}
        title={all.removeTitle(rule?.title ?? '')}
        verb={all.removeVerb}
        busy={remove.isPending}
        error={remove.error}
        onClose={() => setAsking(false)}
        onYes={() => rule && remove.mutate(rule)}
      >
        {words.removeHint}
      </Sure>
    </Frame>
  )
}
