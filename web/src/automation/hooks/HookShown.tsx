import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { desk } from '../../api/desk'
import type { Hook } from '../../api/generated/desk'
import { hookQuery, hooksKey } from '../../api/hooks'
import { paths } from '../../app/paths'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { Crumb, Frame } from '../../ui/Frame'
import { Sure } from '../../ui/Sure'
import { Tabs } from '../../ui/Tabs'
import { say } from '../../ui/toasts'
import { useTitle } from '../../ui/useTitle'
import { words as all } from '../words'
import { words } from './words'
import { Circuit } from './Circuit'
import { Deliveries } from './Deliveries'
import { HookFields } from './HookFields'
import { HookTest } from './HookTest'
import { Secret } from './Secret'
import { hookChangeOf, hookFormOf, subscriptionSays } from './draft'
import css from './hooks.module.css'

const SIDES = [
  { key: 'deliveries', name: words.deliveries },
  { key: 'test', name: words.test },
  { key: 'edit', name: words.hookEdit },
] as const
type Side = (typeof SIDES)[number]['key']

/** One webhook: how it is, what it was told, what it says when it is called. */
export function HookShown({ brand, hook }: { brand: string; hook: Hook }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [side, setSide] = useState<Side>('deliveries')
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => desk(brand).hooks.delete(hook.id),
    onSuccess: () => {
      say(all.removed(hook.name))
      void navigate(paths.webhooks(brand)).then(() => queries.invalidateQueries({ queryKey: hooksKey(brand) }))
    },
  })
  useTitle(hook.name)
  return (
    <Frame
      title={hook.name}
      above={
        <Crumb>
          <Link {...paths.webhooks(brand)}>← {words.hooks}</Link>
        </Crumb>
      }
      acts={
        <Act look="ghost" onClick={() => setAsking(true)}>
          {all.remove}
        </Act>
      }
    >
      <div className={css.facts}>
        {hook.active ? <Circuit brand={brand} hook={hook.id} /> : <span className={css.off}>{all.off}</span>}
        <p>
          <code>
            {hook.method} {hook.endpoint}
          </code>
        </p>
        <p>{hook.subscriptions.map(subscriptionSays).join(', ')}</p>
        <Secret brand={brand} hook={hook.id} />
      </div>
      <Tabs<Side> label={hook.name} tabs={SIDES} here={side} onPick={setSide}>
        {side === 'deliveries' && <Deliveries brand={brand} hook={hook.id} />}
        {side === 'test' && <HookTest brand={brand} hook={hook.id} />}
        {side === 'edit' && <Edit brand={brand} hook={hook} onDone={() => setSide('deliveries')} />}
      </Tabs>
      <Sure
        opened={asking}
        title={all.removeTitle(hook.name)}
        verb={all.removeVerb}
        busy={remove.isPending}
        error={remove.error}
        onClose={() => setAsking(false)}
        onYes={() => remove.mutate()}
      >
        {words.hookRemoveHint}
      </Sure>
    </Frame>
  )
}

function Edit({ brand, hook, onDone }: { brand: string; hook: Hook; onDone: () => void }) {
  const queries = useQueryClient()
  const [form, setForm] = useState(() => hookFormOf(hook))
  const save = useMutation({
    mutationFn: () => desk(brand).hooks.change(hook.id, hookChangeOf(form)),
    onSuccess: (kept) => {
      queries.setQueryData(hookQuery(brand, hook.id).queryKey, kept)
      void queries.invalidateQueries({ queryKey: hooksKey(brand) })
      say(all.saved(kept.name))
      onDone()
    },
  })
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!save.isPending) save.mutate()
      }}
    >
      {save.error && <ErrorBox>{save.error.message}</ErrorBox>}
      <HookFields form={form} kept={hook.authentication !== null} onChange={setForm} />
      <div>
        <Act look="primary" type="submit" busy={save.isPending}>
          {all.save}
        </Act>
      </div>
    </form>
  )
}
