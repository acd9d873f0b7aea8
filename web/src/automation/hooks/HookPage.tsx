import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { HookId } from '../../api/generated/desk'
import { desk } from '../../api/desk'
import { hookQuery, hooksKey } from '../../api/hooks'
import { paths } from '../../app/paths'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { Crumb, Frame } from '../../ui/Frame'
import { say } from '../../ui/toasts'
import { useTitle } from '../../ui/useTitle'
import { HookFields } from './HookFields'
import { HookShown } from './HookShown'
import { BLANK_HOOK, hookWishOf } from './draft'
import css from './hooks.module.css'
import { words as all } from '../words'
import { words } from './words'

/** One webhook, or the form of a new one. */
export default function HookPage() {
  const { brand, hook } = useParams({ from: '/b/$brand/setup/webhooks/$hook' })
  return hook === 'new' ? <NewHook brand={brand} /> : <Kept key={hook} brand={brand} id={hook as HookId} />
}

function Kept({ brand, id }: { brand: string; id: HookId }) {
  const { data: hook } = useSuspenseQuery(hookQuery(brand, id))
  return <HookShown brand={brand} hook={hook} />
}

function NewHook({ brand }: { brand: string }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [form, setForm] = useState(BLANK_HOOK)
  const add = useMutation({
    mutationFn: () => desk(brand).hooks.create(hookWishOf(form)),
    onSuccess: (kept) => {
      void queries.invalidateQueries({ queryKey: hooksKey(brand) })
      say(words.hookCreated(kept.name))
      void navigate({ ...paths.webhook(brand, kept.id), replace: true })
    },
  })
  useTitle(words.newHook)
  return (
    <Frame
      title={words.newHook}
      above={
        <Crumb>
          <Link {...paths.webhooks(brand)}>← {words.hooks}</Link>
        </Crumb>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!add.isPending) add.mutate()
        }}
      >
        {add.error && <ErrorBox>{add.error.message}</ErrorBox>}
        <HookFields form={form} kept={false} onChange={setForm} />
        <div>
          <Act look="primary" type="submit" busy={add.isPending}>
            {all.create}
          </Act>
        </div>
      </form>
    </Frame>
  )
}
