import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { CustomerId } from '../api/generated/desk'
import { customerQuery } from '../api/people'
import { meQuery } from '../api/queries'
import { idOf, paths } from '../app/paths'
import { Act } from '../ui/Act'
import { Crumb, Frame } from '../ui/Frame'
import { useTitle } from '../ui/useTitle'
import { Addresses } from './Addresses'
import { CustomerDialog } from './CustomerDialog'
import { CustomerFacts } from './CustomerFacts'
import { CustomerTickets } from './CustomerTickets'
import { Departure } from './Departure'
import { MergeDialog } from './MergeDialog'
import css from './people.module.css'
import { words } from './words'

/** One customer: what they asked, how they are reached, what is known of them. */
export default function CustomerPage() {
  const { brand, customer: text } = useParams({ from: '/b/$brand/desk/customers/$customer' })
  const id = idOf<CustomerId>(text)
  const { data: customer } = useSuspenseQuery(customerQuery(brand, id))
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const [open, setOpen] = useState<'edit' | 'merge' | null>(null)
  const gone = customer.inside?.deleted_at != null
  const not = permissions.includes('edit_customers') ? null : words.mayNot
  useTitle(customer.name)
  return (
    <Frame
      title={customer.name}
      hint={[words.roles[customer.role], customer.email].filter(Boolean).join(' · ')}
      above={
        <Crumb>
          <Link {...paths.customers(brand)}>← {words.customers}</Link>
        </Crumb>
      }
      acts={
        <>
          <Departure
            brand={brand}
            customer={customer}
            not={permissions.includes('manage_people') ? null : words.mayNotPeople}
          />
          {!gone && (
            <>
              <Act not={not} onClick={() => setOpen('merge')}>
                {words.merge}
              </Act>
              <Act look="primary" not={not} onClick={() => setOpen('edit')}>
                {words.edit}
              </Act>
            </>
          )}
        </>
      }
    >
      {gone && (
        <p className={css.gone}>
          {customer.inside?.scrubbed_at ? words.scrubbed : words.deleted}
          {customer.inside?.merged_into != null && (
            <>
              . {words.mergedInto}{' '}
              <Link {...paths.customer(brand, customer.inside.merged_into)}>#{customer.inside.merged_into}</Link>
            </>
          )}
        </p>
      )}
      <div className={css.columns}>
        <CustomerTickets brand={brand} asker={`requester:${id}`} />
        <div className={css.side}>
          <CustomerFacts brand={brand} customer={customer} />
          <Addresses brand={brand} customer={id} locked={not !== null || gone} />
        </div>
      </div>
      <CustomerDialog brand={brand} customer={open === 'edit' ? customer : null} onClose={() => setOpen(null)} />
      <MergeDialog brand={brand} opened={open === 'merge'} customer={customer} onClose={() => setOpen(null)} />
    </Frame>
  )
}
