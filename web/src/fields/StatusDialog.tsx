import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { FieldStatus, Status } from '../api/generated/desk'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import css from '../ui/form.module.css'
import { useKeep } from './useKeep'
import { words } from './words'

type DialogProps = { brand: string; status: FieldStatus | 'new' | null; onClose: () => void }

export function StatusDialog({ brand, status, onClose }: DialogProps) {
  return (
    <Modal
      opened={status !== null}
      onClose={onClose}
      title={status === 'new' ? words.newStatus : (status?.agent_label ?? '')}
      size={460}
    >
      {status && <Form brand={brand} status={status === 'new' ? undefined : status} onClose={onClose} />}
    </Modal>
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
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!keep.isPending) keep.mutate()
      }}
    >
      {keep.error && <ErrorBox>{keep.error.message}</ErrorBox>}
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
        <label className={css.tick}>
          <input type="checkbox" checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />
          <span>
            {words.isActive}
            <small>{words.isActiveHint}</small>
          </span>
        </label>
      )}
      <div className={css.end}>
        <Act onClick={onClose}>{words.cancel}</Act>
        <Act look="primary" type="submit" busy={keep.isPending}>
          {words.save}
        </Act>
      </div>
    </form>
  )
}
