import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { Organization } from '../api/generated/desk'
import { organizationQuery, organizationsKey } from '../api/people'
import { paths } from '../app/paths'
import { EditDialog, EditForm } from '../ui/Edit'
import { Tick } from '../ui/Tick'
import { Known, knownOf, many, wishOf } from './Known'
import { words } from './words'

type DialogProps = { brand: string; organization: Organization | 'new' | null; onClose: () => void }

export const OrganizationDialog = ({ brand, organization, onClose }: DialogProps) => (
  <EditDialog of={organization} fresh={words.newOrganization} title={(it) => it.name} onClose={onClose}>
    {(it) => <Form {...{ brand, onClose }} organization={it} />}
  </EditDialog>
)

type FormProps = { brand: string; organization: Organization | undefined; onClose: () => void }

function Form({ brand, organization, onClose }: FormProps) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [known, setKnown] = useState(knownOf(organization))
  const [domains, setDomains] = useState((organization?.inside?.domain_names ?? []).join(' '))
  const [shared, setShared] = useState(organization?.shared_tickets ?? false)
  const { organizations } = desk(brand)
  const keep = useMutation({
    mutationFn: () => {
      const wish = { ...wishOf(known), domain_names: many(domains), shared_tickets: shared }
      return organization ? organizations.change(organization.id, wish) : organizations.add(wish)
    },
    onSuccess: (kept) => {
      queries.setQueryData(organizationQuery(brand, kept.id).queryKey, kept)
      void queries.invalidateQueries({ queryKey: organizationsKey(brand) })
      onClose()
      if (!organization) void navigate(paths.organization(brand, kept.id))
    },
  })
  return (
    <EditForm saving={keep} onClose={onClose}>
      <Known known={known} onChange={setKnown}>
        <TextInput
          label={words.domains}
          description={words.domainsHint}
          value={domains}
          onChange={(event) => setDomains(event.currentTarget.value)}
        />
        <Tick checked={shared} onChange={setShared}>
          {words.shared}
        </Tick>
      </Known>
    </EditForm>
  )
}
