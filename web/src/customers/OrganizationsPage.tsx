import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { organizationsQuery } from '../api/people'
import { meQuery } from '../api/queries'
import { paths } from '../app/paths'
import { Act } from '../ui/Act'
import { Empty } from '../ui/Empty'
import { ErrorBox } from '../ui/ErrorBox'
import { Frame } from '../ui/Frame'
import { Sideways } from '../ui/Sideways'
import { useTitle } from '../ui/useTitle'
import { Waiting } from '../ui/Waiting'
import { Find } from './Find'
import { OrganizationDialog } from './OrganizationDialog'
import css from './people.module.css'
import { words } from './words'

/** Customers who belong together. */
export default function OrganizationsPage() {
  const { brand } = useParams({ from: '/b/$brand/desk/organizations' })
  const { q = '' } = useSearch({ from: '/b/$brand/desk/organizations' })
  const navigate = useNavigate()
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const list = useInfiniteQuery(organizationsQuery(brand, q))
  const [making, setMaking] = useState(false)
  const all = list.data?.pages.flat() ?? []
  const not = permissions.includes('edit_customers') ? null : words.mayNot
  useTitle(words.organizations)
  return (
    <Frame
      title={words.organizations}
      hint={words.organizationsHint}
      acts={
        <Act look="primary" not={not} onClick={() => setMaking(true)}>
          {words.newOrganization}
        </Act>
      }
    >
      <Find
        label={words.findOrganization}
        text={q}
        onAsk={(text) => void navigate({ ...paths.organizations(brand, text ? { q: text } : {}), replace: true })}
      />
      {list.isPending && <Waiting />}
      {list.error && <ErrorBox>{list.error.message}</ErrorBox>}
      {list.data && all.length === 0 && (
        <Empty title={q ? words.noOrganizationFound(q) : words.noOrganizations}>
          {q ? words.noneHint : words.noOrganizationsHint}
        </Empty>
      )}
      {all.length > 0 && (
        <Sideways label={words.organizations}>
          <table className={css.table}>
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
      {list.hasNextPage && (
        <p className={css.more}>
          <Act busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.more}
          </Act>
        </p>
      )}
      <OrganizationDialog brand={brand} opened={making} organization={undefined} onClose={() => setMaking(false)} />
    </Frame>
  )
}
