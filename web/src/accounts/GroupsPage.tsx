import { NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { Group, PersonId } from '../api/generated/desk'
import { groupMembersQuery, groupsKey, groupsQuery } from '../api/groups'
import { agentsQuery, meQuery } from '../api/queries'
import { Act } from '../ui/Act'
import { Avatar } from '../ui/Avatar'
import { Empty } from '../ui/Empty'
import { Frame } from '../ui/Frame'
import { Remove } from '../ui/Remove'
import { Icon } from '../ui/icons'
import { complain } from '../ui/toasts'
import { useTitle } from '../ui/useTitle'
import { GroupDialog } from './GroupDialog'
import list from '../ui/list.module.css'
import css from './credentials.module.css'
import { words } from './words'

/** The groups that work is given to, and who works in them. */
export default function GroupsPage() {
  const { brand } = useParams({ from: '/b/$brand/setup/groups' })
  const { data: groups } = useSuspenseQuery(groupsQuery(brand))
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const [open, setOpen] = useState<Group | 'new' | null>(null)
  const not = permissions.includes('manage_people') ? null : words.mayNotPeople
  useTitle(words.groups)
  return (
    <Frame
      title={words.groups}
      hint={words.groupsHint}
      acts={
        <Act look="primary" not={not} onClick={() => setOpen('new')}>
          {words.newGroup}
        </Act>
      }
    >
      {groups.length === 0 ? (
        <Empty title={words.noGroups}>{words.noGroupsHint}</Empty>
      ) : (
        <ul className={list.list} aria-label={words.groups}>
          {groups.map((it) => (
            <li key={it.id}>
              <div>
                <b>{it.name}</b>
                {it.description && <p>{it.description}</p>}
                <Members brand={brand} group={it} locked={not !== null} />
              </div>
              <p>{it.is_default && words.defaultGroup}</p>
              {not === null && (
                <div className={list.acts}>
                  <Act onClick={() => setOpen(it)}>
                    {words.edit}
                    <span className="vh">: {it.name}</span>
                  </Act>
                  <Remove
                    title={words.removeGroup(it.name)}
                    hint={words.removeGroupHint}
                    verb={words.remove}
                    run={() => desk(brand).groups.delete(it.id)}
                    stale={groupsKey(brand)}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <GroupDialog brand={brand} group={open} onClose={() => setOpen(null)} />
    </Frame>
  )
}

function Members({ brand, group, locked }: { brand: string; group: Group; locked: boolean }) {
  const queries = useQueryClient()
  const { data: members = [] } = useQuery(groupMembersQuery(brand, group.id))
  const { data: agents = [] } = useQuery(agentsQuery(brand))
  const change = useMutation({
    mutationFn: ({ person, join }: { person: PersonId; join: boolean }): Promise<unknown> =>
      join ? desk(brand).groups.join(group.id, person, {}) : desk(brand).groups.leave(group.id, person),
    onError: (error) => complain(error.message),
    onSettled: () => queries.invalidateQueries({ queryKey: groupMembersQuery(brand, group.id).queryKey }),
  })
  const here = members.flatMap((it) => agents.find((agent) => agent.id === it.person) ?? [])
  const others = agents.filter((agent) => !members.some((it) => it.person === agent.id))
  return (
    <>
      <ul className={css.members} aria-label={words.membersOf(group.name)}>
        {here.map((it) => (
          <li key={it.id}>
            <Avatar who={it} />
            {it.name}
            {!locked && (
              <button
                type="button"
                aria-label={words.takeOut(it.name, group.name)}
                onClick={() => change.mutate({ person: it.id, join: false })}
              >
                <Icon name="close" size={14} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {!locked && others.length > 0 && (
        <NativeSelect
          className={css.join ?? ''}
          aria-label={words.putInto(group.name)}
          value=""
          data={[{ value: '', label: words.putIn }, ...others.map((it) => ({ value: String(it.id), label: it.name }))]}
          onChange={(event) => {
            const person = Number(event.currentTarget.value)
            if (person) change.mutate({ person: person as PersonId, join: true })
          }}
        />
      )}
    </>
  )
}
