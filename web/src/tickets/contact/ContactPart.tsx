import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { customerQuery, organizationOfQuery } from '../../api/people'
import type { Ticket } from '../../api/types'
import { sentence } from '../../ui/sentence'
import { useTimes } from '../../ui/times'
import css from '../panel.module.css'
import { channelWord, words as all } from '../words'
import { CasesPart } from './CasesPart'
import { TimelinePart } from './TimelinePart'
import { words } from './words'

/** Who asks, what else is open with them, and everything that was ever said. */
export function ContactPart({ brand, ticket }: { brand: string; ticket: Ticket }) {
  const times = useTimes()
  const { data: profile } = useQuery(customerQuery(brand, ticket.customer.id))
  const { data: organization } = useQuery(organizationOfQuery(brand, profile?.organization ?? null))
  const lines: [string, string | null | undefined][] = [
    [all.address, ticket.customer.address],
    [words.phone, profile?.phone],
    [words.organization, organization?.name],
    [words.tags, profile?.inside?.tags.join(', ')],
    [all.arrived, times.named(ticket.created_at)],
    [all.channel, sentence(channelWord(ticket.channel))],
    [all.intent, ticket.intent ? sentence(ticket.intent) : all.unknownYet],
  ]
  return (
    <>
      <section className={css.part}>
        <h2>{ticket.customer.name}</h2>
        <dl>
          {lines.map(([what, it]) =>
            it ? (
              <Fragment key={what}>
                <dt>{what}</dt>
                <dd>
                  <span className="cut" title={it}>
                    {it}
                  </span>
                </dd>
              </Fragment>
            ) : null,
          )}
        </dl>
        {profile?.inside?.notes && <p className={css.none}>{profile.inside.notes}</p>}
      </section>
      <CasesPart brand={brand} ticket={ticket} />
      <TimelinePart brand={brand} ticket={ticket} />
    </>
  )
}
