import { TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { meQuery } from '../../api/queries'
import type { Definitions, View, ViewDefinitions } from '../../api/generated/desk'
import { paths } from '../../app/paths'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { Crumb, Frame } from '../../ui/Frame'
import { Sure } from '../../ui/Sure'
import { useCommands } from '../../ui/commands'
import { inscription } from '../../ui/pressed'
import { useTitle } from '../../ui/useTitle'
import { Audience } from '../Audience'
import { Conditions } from '../conditions/Conditions'
import { faultsOf, isPlaced } from '../faults'
import { words as all } from '../words'
import { words } from './words'
import { LayoutFields } from './LayoutFields'
import { Preview } from './Preview'
import type { ViewForm } from './draft'
import css from './editor.module.css'
import { useView } from './useView'

type EditorProps = {
  brand: string
  view: View | undefined
  start: ViewForm
  known: ViewDefinitions
  asks: Definitions['conditions']
}

/** Which tickets, how they look, for whom; and beside it what that holds now. */
export function ViewEditor({ brand, view, start, known, asks }: EditorProps) {
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const [first] = useState(start)
  const [form, setForm] = useState(first)
  const [asking, setAsking] = useState(false)
  const dirty = form !== first
  const { save, remove } = useView(brand, view, dirty)
  const manages = permissions.includes('manage_rules')
  const locked = !manages && !form.whom.own
  const not = locked ? all.mayNot : null
  const keep = () => !save.isPending && save.mutate(form)
  const faults = faultsOf(save.error)
  useTitle(form.title || words.newView)
  useCommands('page', [
    { id: 'save', label: all.save, group: words.views, keys: ['mod+Enter', 'mod+s'], run: keep, not },
  ])
  return (
    <Frame
      title={form.title || words.newView}
      above={
        <Crumb>
          <Link {...paths.viewList(brand)}>← {words.views}</Link>
        </Crumb>
      }
      acts={
        <>
          {view && (
            <Act look="ghost" not={not} onClick={() => setAsking(true)}>
              {all.remove}
            </Act>
          )}
          <Act look="primary" keys={inscription('mod+Enter')} busy={save.isPending} not={not} onClick={keep}>
            {view ? all.save : all.create}
          </Act>
        </>
      }
    >
      <div className={css.split}>
        <div className={css.form}>
          {save.error && !isPlaced(faults) && <ErrorBox>{save.error.message}</ErrorBox>}
          <section className={css.about}>
            <TextInput
              label={all.name}
              required
              withAsterisk={false}
              maxLength={255}
              disabled={locked}
              value={form.title}
              error={faults.get('title')}
              onChange={(event) => setForm({ ...form, title: event.currentTarget.value })}
            />
            <Audience
              brand={brand}
              legend={words.viewWho}
              whom={form.whom}
              locked={locked}
              onChange={(whom) => setForm({ ...form, whom })}
            />
          </section>
          <section>
            <h2>{words.viewAsks}</h2>
            <Conditions
              asks={asks}
              all={form.all}
              any={form.any}
              {...{ faults, locked }}
              onChange={(next) => setForm({ ...form, ...next })}
            />
          </section>
          <section>
            <h2>{words.viewLook}</h2>
            <LayoutFields
              layout={form.output}
              known={known}
              locked={locked}
              onChange={(output) => setForm({ ...form, output })}
            />
          </section>
        </div>
        <Preview brand={brand} form={form} />
      </div>
      <Sure
        opened={asking}
        title={all.removeTitle(view?.title ?? '')}
        verb={all.removeVerb}
        busy={remove.isPending}
        error={remove.error}
        onClose={() => setAsking(false)}
        onYes={() => view && remove.mutate(view)}
      >
        {words.viewRemoveHint}
      </Sure>
    </Frame>
  )
}
