import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { CustomerProfile } from '../api/generated/desk'
import { customerQuery, customersKey } from '../api/people'
import { Act } from '../ui/Act'
import { Sure } from '../ui/Sure'
import { say } from '../ui/toasts'
import { words } from './words'

/** First a customer is deleted, then what is left of them may be wiped for good. */
export function Departure({ brand, customer, not }: { brand: string; customer: CustomerProfile; not: string | null }) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const deleted = customer.inside?.deleted_at != null
  const go = useMutation({
    mutationFn: () => desk(brand).customers[deleted ? 'scrub' : 'delete'](customer.id),
    onSuccess: (kept) => {
      setAsking(false)
      say(deleted ? words.scrubbed : words.removed(customer.name))
      queries.setQueryData(customerQuery(brand, kept.id).queryKey, kept)
      return queries.invalidateQueries({ queryKey: customersKey(brand) })
    },
  })
  if (customer.inside?.scrubbed_at != null) return null
  return (
    <>
      <Act look="ghost" not={not} onClick={() => setAsking(true)}>
        {deleted ? words.scrub : words.remove}
      </Act>
      <Sure
        opened={asking}
        title={(deleted ? words.scrubTitle : words.removeTitle)(customer.name)}
        verb={deleted ? words.scrubVerb : words.removeVerb}
        busy={go.isPending}
        error={go.error}
        onClose={() => setAsking(false)}
        onYes={() => go.mutate()}
      >
        {deleted ? words.scrubHint : words.removeHint}
      </Sure>
    </>
  )
}
