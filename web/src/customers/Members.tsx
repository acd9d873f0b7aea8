import { useDebouncedValue } from '@mantine/hooks'
import { TextInput } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CustomerId, OrganizationId } from '../api/generated/desk'
import { desk } from '../api/desk'
import { customersQuery, organizationMembersQuery } from '../api/people'
import { paths } from '../app/paths'
import { Act } from '../ui/Act'
import { complain } from '../ui/toasts'
import css from './people.module.css'
import { words } from './words'

/** Who belongs to an organisation. */
export function Members({
  brand,
  organization,
  locked,
}: {
  brand: string
  organization: OrganizationId
  locked: boolean
}) {
  const queries = useQueryClient()
  const door = desk(brand).organizations
  const { data: members = [] } = useQuery(organizationMembersQuery(brand, organization))
  const change = useMutation({
    mutationFn: ({ customer, join }: { customer: CustomerId; join: boolean }): Promise<unknown> =>
      join ? door.join(organization, customer, {}) : door.leave(organization, customer),
    onError: (error) => complain(error.message),
    onSettled: () => queries.invalidateQueries({ queryKey: organizationMembersQuery(brand, organization).queryKey }),
  })
  return (
    <section className={css.card}>
      <h2>{words.members}</h2>
      {members.length === 0 && <p className={css.quiet}>{words.noMembers}</p>}
      <ul className={css.tickets}>
        {members.map((it) => (
          <li key={it.id}>
            <Link {...paths.customer(brand, it.id)}>{it.name}</Link>
            {!locked && (
              <Act
                look="ghost"
                label={words.leave(it.name)}
                onClick={() => change.mutate({ customer: it.id, join: false })}
              >
                {words.drop}
              </Act>
            )}
          </li>
        ))}
      </ul>
      {!locked && (
        <Join
          brand={brand}
          known={members.map((it) => it.id)}
          onJoin={(customer) => change.mutate({ customer, join: true })}
        />
      )}
    </section>
  )
}

function Join({
  brand,
  known,
  onJoin,
}: {
  brand: string
  known: readonly CustomerId[]
  onJoin: (customer: CustomerId) => void
}) {
  const [text, setText] = useState('')
  const [still] = useDebouncedValue(text.trim(), 220)
  const { data } = useInfiniteQuery({ ...customersQuery(brand, still), enabled: still !== '' })
  const found = still === '' ? [] : (data?.pages.flat() ?? []).filter((it) => !known.includes(it.id)).slice(0, 8)
  return (
    <>
      <div className={css.add}>
        <TextInput
          aria-label={words.joinFind}
          placeholder={words.joinFind}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <ul className={css.tickets}>
        {found.map((it) => (
          <li key={it.id}>
            <span>
              {it.name} · {it.email}
            </span>
            <Act
              look="ghost"
              onClick={() => {
                onJoin(it.id)
                setText('')
              }}
            >
              {words.join}
              <span className="vh">: {it.name}</span>
            </Act>
          </li>
        ))}
      </ul>
    </>
  )
}
