import { TextInput, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../api/desk'
import { clientsQuery } from '../api/credentials'
import type { OAuthClient } from '../api/generated/desk'
import { Act } from '../ui/Act'
import { EditDialog, EditForm } from '../ui/Edit'
import { Tick } from '../ui/Tick'
import { Once } from '../ui/Once'
import css from '../ui/form.module.css'
import { ScopeFields } from './ScopeFields'
import { words } from './words'

type DialogProps = { brand: string; client: OAuthClient | 'new' | null; onClose: () => void }

/** A program that may ask people to be let in: registered, changed, or given a new secret. */
export function ClientDialog({ brand, client, onClose }: DialogProps) {
  return (
    <EditDialog of={client} fresh={words.newClient} title={(it) => it.name} size={560} onClose={onClose}>
      {(it) => <Form {...{ brand, onClose }} client={it} />}
    </EditDialog>
  )
}

type Wish = Omit<OAuthClient, 'id' | 'secret'>

const BLANK: Wish = {
  identifier: '',
  name: '',
  description: '',
  confidential: true,
  redirect_uris: [],
  scopes: ['read'],
}

type FormProps = { brand: string; client: OAuthClient | undefined; onClose: () => void }

function Form({ brand, client, onClose }: FormProps) {
  const queries = useQueryClient()
  const door = desk(brand).oAuthClients
  const [form, setForm] = useState<Wish>(client ?? BLANK)
  const [uris, setUris] = useState((client?.redirect_uris ?? []).join('\n'))
  const again = () => queries.invalidateQueries({ queryKey: clientsQuery(brand).queryKey })
  const wish = (): Wish => ({
    identifier: form.identifier.trim(),
    name: form.name.trim(),
    description: form.description.trim(),
    confidential: form.confidential,
    redirect_uris: uris.split(/\s+/).filter(Boolean),
    scopes: form.scopes,
  })
  const save = useMutation({
    mutationFn: () => (client ? door.change(client.id, wish()) : door.register(wish())),
    onSuccess: (kept) => {
      if (kept.secret === null) onClose()
      return again()
    },
  })
  const renew = useMutation({ mutationFn: () => door.changeSecret(client?.id ?? 0) })
  const secret = renew.data?.secret ?? save.data?.secret
  const error = save.error ?? renew.error
  if (secret) {
    return (
      <div className={css.form}>
        <Once label={words.clientSecret} secret={secret}>
          {words.clientSecretOnce}
        </Once>
        <div className={css.end}>
          <Act look="primary" onClick={onClose}>
            {words.done}
          </Act>
        </div>
      </div>
    )
  }
  return (
    <EditForm
      saving={save}
      error={error}
      verb={client ? words.save : words.register}
      more={
        client?.confidential && (
          <Act look="ghost" busy={renew.isPending} onClick={() => renew.mutate()}>
            {words.renewSecret}
          </Act>
        )
      }
      onClose={onClose}
    >
      <div className={css.pair}>
        <TextInput
          label={words.clientName}
          required
          withAsterisk={false}
          data-autofocus
          maxLength={100}
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        />
        <TextInput
          label={words.identifier}
          required
          withAsterisk={false}
          maxLength={100}
          value={form.identifier}
          onChange={(event) => setForm({ ...form, identifier: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={words.redirects}
        description={words.redirectsHint}
        autosize
        minRows={2}
        value={uris}
        onChange={(event) => setUris(event.currentTarget.value)}
      />
      <Tick
        checked={form.confidential}
        onChange={(on) => setForm({ ...form, confidential: on })}
        hint={words.confidentialHint}
      >
        {words.confidential}
      </Tick>
      <ScopeFields scopes={form.scopes} onChange={(scopes) => setForm({ ...form, scopes })} />
    </EditForm>
  )
}
