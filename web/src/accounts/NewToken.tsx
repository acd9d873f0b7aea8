import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../api/desk'
import { tokensQuery } from '../api/credentials'
import { Act } from '../ui/Act'
import { EditForm } from '../ui/Edit'
import { Once } from '../ui/Once'
import css from '../ui/form.module.css'
import { ScopeFields } from './ScopeFields'
import { words } from './words'

/** A token is named, bounded, and read once. */
export function NewToken({ brand, opened, onClose }: { brand: string; opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.newToken} size={520}>
      {opened && <Form brand={brand} onClose={onClose} />}
    </Modal>
  )
}

function Form({ brand, onClose }: { brand: string; onClose: () => void }) {
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [days, setDays] = useState('90')
  const [scopes, setScopes] = useState<string[]>(['read'])
  const issue = useMutation({
    mutationFn: () => desk(brand).tokens.issue({ name: name.trim(), days: Number(days), scopes }),
    onSuccess: () => queries.invalidateQueries({ queryKey: tokensQuery(brand).queryKey }),
  })
  if (issue.data) {
    return (
      <div className={css.form}>
        <Once label={words.token} secret={issue.data.token}>
          {words.tokenOnce}
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
    <EditForm saving={issue} verb={words.issue} not={scopes.length === 0 ? words.noScope : null} onClose={onClose}>
      <TextInput
        label={words.tokenName}
        description={words.tokenNameHint}
        required
        withAsterisk={false}
        data-autofocus
        maxLength={100}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={words.lasts}
        value={days}
        data={words.lifetimes.map(([value, label]) => ({ value, label }))}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <ScopeFields scopes={scopes} onChange={setScopes} />
    </EditForm>
  )
}
