import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { FieldStatus, Status } from '../api/generated/desk'
import { EditDialog, EditForm } from '../ui/Edit'
import { Tick } from '../ui/Tick'
import { useKeep } from './useKeep'
import { words } from './words'

type DialogProps = { brand: string; status: FieldStatus | 'new' | null; onClose: () => void }

export function StatusDialog({ brand, status, onClose }: DialogProps) {
  return (
    <EditDialog of={status} fresh={words.newStatus} title={(it) => it.agent_label} size={460} onClose={onClose}>
      {(it) => <Form {...{ brand, onClose }} status={it} />}
    </EditDialog>
  )
}

function Form({ brand, status, onClose }: { brand: string; status: FieldStatus | undefined; onClose: () => void }) {
  const [category, setCategory] = useState(status?.category ?? 'open')
  const [agent, setAgent] = useState(status?.agent_label ?? '')
  const [customer, setCustomer] = useState(status?.end_user_label ?? '')
  const [active, setActive] = useState(status?.active ?? true)
  const keep = useKeep(
    brand,
    () => {
      const wish = { agent_label: agent.trim(), end_user_label: customer.trim() || agent.trim(), active }
      return status
        ? desk(brand).fields.changeStatus(status.id, wish)
        : desk(brand).fields.addStatus({ ...wish, status_category: category })
    },
    onClose,
  )
  return (
    <EditForm saving={keep} onClose={onClose}>
      <NativeSelect
        label={words.category}
        disabled={status !== undefined}
        value={category}
        data={Object.entries(words.categories).map(([value, label]) => ({ value, label }))}
        onChange={(event) => setCategory(event.currentTarget.value as Status)}
      />
      <TextInput
        label={words.agentLabel}
        required
        withAsterisk={false}
        data-autofocus
        maxLength={48}
        value={agent}
        onChange={(event) => setAgent(event.currentTarget.value)}
      />
      <TextInput
        label={words.endUserLabel}
        maxLength={48}
        value={customer}
        onChange={(event) => setCustomer(event.currentTarget.value)}
      />
      {!status?.standard && (
        <Tick checked={active} onChange={setActive} hint={words.isActiveHint}>
          {words.isActive}
        </Tick>
      )}
    </EditForm>
  )
}
