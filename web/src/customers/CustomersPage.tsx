import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { CustomerProfile } from '../api/generated/desk'
import { customersQuery } from '../api/people'
import { meQuery } from '../api/queries'
import { paths } from '../app/paths'
import { Act } from '../ui/Act'
import { Empty } from '../ui/Empty'
import { ErrorBox } from '../ui/ErrorBox'
import { Frame } from '../ui/Frame'
import { Sideways } from '../ui/Sideways'
import { useCommands } from '../ui/commands'
import { useTimes } from '../ui/times'
import { useTitle } from '../ui/useTitle'
import { Waiting } from '../ui/Waiting'
import { CustomerDialog } from './CustomerDialog'
import { Find } from './Find'
import css from './people.module.css'
import { words } from './words'

/** Everybody who asks, found by a few letters. */
export default function CustomersPage() {
  const { brand } = useParams({ from: '/b/$brand/desk/customers' })
  const { q = '' } = useSearch({ from: '/b/$brand/desk/customers' })
  const navigate = useNavigate()
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const list = useInfiniteQuery(customersQuery(brand, q))
  const [making, setMaking] = useState(false)
  const customers = list.data?.pages.flat() ?? []
  const not = permissions.includes('edit_customers') ? null : words.mayNot
  useTitle(words.customers)
  useCommands('page', [
    { id: 'new', label: words.newCustomer, group: words.customers, keys: ['c'], run: () => setMaking(true), not },
  ])
  return (
    <Frame
      title={words.customers}
      hint={words.customersHint}
      acts={
        <Act look="primary" keys="C" not={not} onClick={() => setMaking(true)}>
          {words.newCustomer}
        </Act>
      }
    >
      <Find
        label={words.find}
        text={q}
        onAsk={(text) => void navigate({ ...paths.customers(brand, text ? { q: text } : {}), replace: true })}
      />
      {list.isPending && <Waiting />}
      {list.error && <ErrorBox>{list.error.message}</ErrorBox>}
      {list.data && customers.length === 0 && (
        <Empty title={q ? words.none(q) : words.empty}>{q ? words.noneHint : words.emptyHint}</Empty>
      )}
      {customers.length > 0 && <Table brand={brand} customers={customers} />}
      {list.hasNextPage && (
        <p className={css.more}>
          <Act busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.more}
          </Act>
        </p>
      )}
      <CustomerDialog brand={brand} opened={making} customer={undefined} onClose={() => setMaking(false)} />
    </Frame>
  )
}

function Table({ brand, customers }: { brand: string; customers: readonly CustomerProfile[] }) {
  const times = useTimes()
  return (
    <Sideways label={words.customers}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.email}</th>
            <th scope="col">{words.phone}</th>
            <th scope="col">{words.tags}</th>
            <th scope="col">{words.since}</th>
          </tr>
        </thead>
        <tbody>
          {customers.map((it) => (
            <tr key={it.id} data-off={!it.active || undefined}>
              <td>
                <Link {...paths.customer(brand, it.id)} data-row>
                  {it.name}
                </Link>
                {it.role !== 'customer' && <em>{words.roles[it.role]}</em>}
                {it.inside?.suspended && <em>{words.suspended}</em>}
              </td>
              <td>{it.email}</td>
              <td>{it.phone}</td>
              <td>{it.inside?.tags.join(', ')}</td>
              <td>{times.calendarDay(times.day(it.created_at))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}
