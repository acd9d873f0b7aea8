import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CustomerProfile } from '../api/generated/desk'
import { organizationOfQuery, profileFieldsQuery } from '../api/people'
import { paths } from '../app/paths'
import { useTimes } from '../ui/times'
import { Fields } from './Fields'
import { Line } from './Line'
import css from './people.module.css'
import { words } from './words'

/** What is known of a customer. */
export function CustomerFacts({ brand, customer }: { brand: string; customer: CustomerProfile }) {
  const times = useTimes()
  const inside = customer.inside
  const { data: fields = [] } = useQuery(profileFieldsQuery(brand, 'person'))
  const { data: organization } = useQuery(organizationOfQuery(brand, customer.organization))
  return (
    <section className={css.card}>
      <h2>{words.about}</h2>
      <dl className={css.facts}>
        {organization && (
          <div>
            <dt>{words.organization}</dt>
            <dd>
              <Link {...paths.organization(brand, organization.id)}>{organization.name}</Link>
            </dd>
          </div>
        )}
        <Line name={words.externalId} value={inside?.external_id} />
        <Line name={words.tags} value={inside?.tags.join(', ')} />
        <Line name={words.details} value={inside?.details} />
        <Line name={words.notes} value={inside?.notes} />
        <Fields known={fields} values={inside?.fields ?? {}} />
        <Line name={words.since} value={times.calendarDay(times.day(customer.created_at))} />
      </dl>
    </section>
  )
}
