import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { CustomerProfile } from '../api/generated/desk'
import { customersQuery } from '../api/people'
import { meQuery } from '../api/queries'
import { paths } from '../app/paths'
import { Act } from '../ui/Act'
import { Empty } from '../ui/Empty'
import { Frame } from '../ui/Frame'
import { Paged } from '../ui/Paged'
import { Sideways } from '../ui/Sideways'
import { useCommands } from '../ui/commands'
import { useTimes } from '../ui/times'
import { useTitle } from '../ui/useTitle'
import { CustomerDialog } from './CustomerDialog'
import { Find } from './Find'
import table from '../ui/table.module.css'
import { words } from './words'

/** Everybody who asks, found by a few letters. */
export default function CustomersPage() {
  const { brand } = useParams({ from: '/b/$brand/desk/customers' })
  const { q = '' } = useSearch({ from: '/b/$brand/desk/customers' })
  const navigate = useNavigate()
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const list = useInfiniteQuery(customersQuery(brand, q))
  const [making, setMaking] = useState<'new' | null>(null)
  const customers = list.data?.pages.flat() ?? []
  const not = permissions.includes('edit_customers') ? null : words.mayNot
  useTitle(words.customers)
  useCommands('page', [
    { id: 'new', label: words.newCustomer, group: words.customers, keys: ['c'], run: () => setMaking('new'), not },
  ])
  return (
    <Frame
      title={words.customers}
      hint={words.customersHint}
      acts={
        <Act look="primary" keys="C" not={not} onClick={() => setMaking('new')}>
          {words.newCustomer}
        </Act>
      }
    >
      <Find
        label={words.find}
        text={q}
        onAsk={(text) => void navigate({ ...paths.customers(brand, text ? { q: text } : {}), replace: true })}
      />
      <Paged
        list={list}
        empty={
          customers.length === 0 && (
            <Empty title={q ? words.none(q) : words.empty}>{q ? words.noneHint : words.emptyHint}</Empty>
          )
        }
      >
        {customers.length > 0 && <Table brand={brand} customers={customers} />}
      </Paged>
      <CustomerDialog brand={brand} customer={making} onClose={() => setMaking(null)} />
    </Frame>
  )
}

function Table({ brand, customers }: { brand: string; customers: readonly CustomerProfile[] }) {
  const times = useTimes()
  return (
    <Sideways label={words.customers}>
      <table className={table.table}>
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
