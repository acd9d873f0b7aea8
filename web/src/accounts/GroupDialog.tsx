import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { Group } from '../api/generated/desk'
import { groupsKey } from '../api/groups'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import css from '../ui/form.module.css'
import { words } from './words'

type DialogProps = { brand: string; group: Group | 'new' | null; onClose: () => void }

export function GroupDialog({ brand, group, onClose }: DialogProps) {
  return (
    <Modal
      opened={group !== null}
      onClose={onClose}
      title={group === 'new' ? words.newGroup : (group?.name ?? '')}
      size={460}
    >
      {group && <Form brand={brand} group={group === 'new' ? undefined : group} onClose={onClose} />}
    </Modal>
  )
}

function Form({ brand, group, onClose }: { brand: string; group: Group | undefined; onClose: () => void }) {
  const queries = useQueryClient()
  const [name, setName] = useState(group?.name ?? '')
  const [description, setDescription] = useState(group?.description ?? '')
  const save = useMutation({
    mutationFn: () => {
      const wish = { name: name.trim(), description: description.trim() }
      return group ? desk(brand).groups.change(group.id, wish) : desk(brand).groups.add(wish)
    },
    onSuccess: () => {
      onClose()
      return queries.invalidateQueries({ queryKey: groupsKey(brand) })
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
      <TextInput
        label={words.groupName}
        required
        withAsterisk={false}
        data-autofocus
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={words.groupAbout}
        maxLength={1_000}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <div className={css.end}>
        <Act onClick={onClose}>{words.cancel}</Act>
        <Act look="primary" type="submit" busy={save.isPending}>
          {words.save}
        </Act>
      </div>
    </form>
  )
}
