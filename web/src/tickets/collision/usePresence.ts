import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Doing, enter, presenceQuery } from '../../api/presence'
import type { Agent, Me, TicketId, TicketPerson } from '../../api/generated/desk'

export type Colleague = Pick<TicketPerson, 'id' | 'name' | 'initials'> & { doing: Doing }

/** Says that this desk has the ticket open, for as long as the page is shown. */
export function useBeingHere(id: TicketId): void {
  useEffect(() => enter(id), [id])
}

/** Who else has it open, whoever writes first. */
export function useCompany(me: Me, id: TicketId, agents: readonly Agent[]): Colleague[] {
  const { data = [] } = useQuery(presenceQuery(me.brand.key, id))
  return data.flatMap((it) => {
    const agent = agents.find((one) => one.id === it.id)
    return agent && agent.id !== me.person.id ? [{ ...agent, doing: it.doing }] : []
  })
}
