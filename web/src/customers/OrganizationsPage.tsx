import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { organizationsQuery } from '../api/people'
import { meQuery } from '../api/queries'
import { paths } from '../app/paths'
import { Act } from '../ui/Act'
import { Empty } from '../ui/Empty'
import { Frame } from '../ui/Frame'
import { Paged } from '../ui/Paged'
import { Sideways } from '../ui/Sideways'
import { useTitle } from '../ui/useTitle'
import { Find } from './Find'
import { OrganizationDialog } from './OrganizationDialog'
import table from '../ui/table.module.css'
import { words } from './words'

/** Customers who belong together. */
export default function OrganizationsPage() {
  const { brand } = useParams({ from: '/b/$brand/desk/organizations' })
  const { q = '' } = useSearch({ from: '/b/$brand/desk/organizations' })
  const navigate = useNavigate()
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const list = useInfiniteQuery(organizationsQuery(brand, q))
  const [making, setMaking] = useState<'new' | null>(null)
  const all = list.data?.pages.flat() ?? []
  const not = permissions.includes('edit_customers') ? null : words.mayNot
  useTitle(words.organizations)
  return (
    <Frame
      title={words.organizations}
      hint={words.organizationsHint}
      acts={
        <Act look="primary" not={not} onClick={() => setMaking('new')}>
          {words.newOrganization}
        </Act>
      }
    >
      <Find
        label={words.findOrganization}
        text={q}
        onAsk={(text) => void navigate({ ...paths.organizations(brand, text ? { q: text } : {}), replace: true })}
      />
      <Paged
        list={list}
        empty={
          all.length === 0 && (
            <Empty title={q ? words.noOrganizationFound(q) : words.noOrganizations}>
              {q ? words.noneHint : words.noOrganizationsHint}
            </Empty>
          )
        }
      >
        {all.length > 0 && (
          <Sideways label={words.organizations}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{words.name}</th>
                  <th scope="col">{words.domains}</th>
                  <th scope="col">{words.tags}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((it) => (
                  <tr key={it.id}>
                    <td>
                      <Link {...paths.organization(brand, it.id)} data-row>
                        {it.name}
                      </Link>
                    </td>
                    <td>{it.inside?.domain_names.join(', ')}</td>
                    <td>{it.inside?.tags.join(', ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Sideways>
        )}
      </Paged>
      <OrganizationDialog brand={brand} organization={making} onClose={() => setMaking(null)} />
    </Frame>
  )
}
