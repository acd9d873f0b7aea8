import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { Group } from '../api/generated/desk'
import { groupsKey } from '../api/groups'
import { EditDialog, EditForm } from '../ui/Edit'
import { words } from './words'

type DialogProps = { brand: string; group: Group | 'new' | null; onClose: () => void }

export function GroupDialog({ brand, group, onClose }: DialogProps) {
  return (
    <EditDialog of={group} fresh={words.newGroup} title={(it) => it.name} size={460} onClose={onClose}>
      {(it) => <Form {...{ brand, onClose }} group={it} />}
    </EditDialog>
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
    <EditForm saving={save} onClose={onClose}>
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
    </EditForm>
  )
}
