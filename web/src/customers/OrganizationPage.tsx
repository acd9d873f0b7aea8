import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { OrganizationId } from '../api/generated/desk'
import { desk } from '../api/desk'
import { organizationQuery, organizationsKey, profileFieldsQuery } from '../api/people'
import { meQuery } from '../api/queries'
import { idOf, paths } from '../app/paths'
import { Act } from '../ui/Act'
import { Crumb, Frame } from '../ui/Frame'
import { Sure } from '../ui/Sure'
import { useTitle } from '../ui/useTitle'
import { CustomerTickets } from './CustomerTickets'
import { Fields } from './Fields'
import { Line } from './Line'
import { Members } from './Members'
import { OrganizationDialog } from './OrganizationDialog'
import css from './people.module.css'
import { words } from './words'

/** One organisation: who belongs to it, and what they asked. */
export default function OrganizationPage() {
  const { brand, organization: text } = useParams({ from: '/b/$brand/desk/organizations/$organization' })
  const id = idOf<OrganizationId>(text)
  const { data: organization } = useSuspenseQuery(organizationQuery(brand, id))
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const { data: fields = [] } = useQuery(profileFieldsQuery(brand, 'organization'))
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null)
  const not = permissions.includes('edit_customers') ? null : words.mayNot
  const remove = useMutation({
    mutationFn: () => desk(brand).organizations.delete(id),
    onSuccess: () =>
      navigate(paths.organizations(brand)).then(() => queries.invalidateQueries({ queryKey: organizationsKey(brand) })),
  })
  const { inside } = organization
  useTitle(organization.name)
  return (
    <Frame
      title={organization.name}
      hint={inside?.domain_names.join(', ')}
      above={
        <Crumb>
          <Link {...paths.organizations(brand)}>← {words.organizations}</Link>
        </Crumb>
      }
      acts={
        <>
          <Act
            look="ghost"
            not={permissions.includes('manage_people') ? null : words.mayNotPeople}
            onClick={() => setOpen('remove')}
          >
            {words.remove}
          </Act>
          <Act look="primary" not={not} onClick={() => setOpen('edit')}>
            {words.edit}
          </Act>
        </>
      }
    >
      <div className={css.columns}>
        <CustomerTickets brand={brand} asker={`organization:${id}`} />
        <div className={css.side}>
          <section className={css.card}>
            <h2>{words.about}</h2>
            <dl className={css.facts}>
              <Line name={words.tags} value={inside?.tags.join(', ')} />
              <Line name={words.details} value={inside?.details} />
              <Line name={words.notes} value={inside?.notes} />
              <Line name={words.shared} value={organization.shared_tickets ? words.yes : null} />
              <Fields known={fields} values={inside?.fields ?? {}} />
            </dl>
          </section>
          <Members brand={brand} organization={id} locked={not !== null} />
        </div>
      </div>
      <OrganizationDialog
        brand={brand}
        organization={open === 'edit' ? organization : null}
        onClose={() => setOpen(null)}
      />
      <Sure
        opened={open === 'remove'}
        title={words.removeOrganization(organization.name)}
        verb={words.removeVerb}
        busy={remove.isPending}
        error={remove.error}
        onClose={() => setOpen(null)}
        onYes={() => remove.mutate()}
      >
        {words.removeOrganizationHint}
      </Sure>
    </Frame>
  )
}
