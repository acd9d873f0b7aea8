import { useQuery } from '@tanstack/react-query'
import type { OrganizationId } from '../../api/generated/desk'
import { organizationOfQuery, organizationsFoundQuery } from '../../api/people'
import type { Ticket } from '../../api/types'
import { PickRow } from './PickRow'
import type { AboutActions } from './useAbout'
import { words } from './words'

const NONE = 'none'

export function OrganizationRow({ brand, ticket, about }: { brand: string; ticket: Ticket; about: AboutActions }) {
  const id = ticket.organization_id
  const { data: here } = useQuery(organizationOfQuery(brand, id))
  const { data: all = [] } = useQuery(organizationsFoundQuery(brand, ''))
  if (id === null && all.length === 0) return null
  return (
    <PickRow
      label={words.organization}
      shown={id === null ? words.noOrganization : (here?.name ?? `#${id}`)}
      empty={id === null}
      value={id === null ? NONE : String(id)}
      choices={[
        { value: NONE, label: words.noOrganization },
        ...all.map((it) => ({ value: String(it.id), label: it.name })),
      ]}
      onPick={(it) => about.save({ organization_id: it === NONE ? null : (Number(it) as OrganizationId) })}
      not={about.not}
    />
  )
}
