import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../ui/Act'
import { Sure } from '../ui/Sure'

type RevokeProps = { title: string; hint: string; verb: string; run: () => Promise<void>; stale: readonly unknown[] }

/** A button that takes something away after asking once more. */
export function Revoke({ title, hint, verb, run, stale }: RevokeProps) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const revoke = useMutation({
    mutationFn: run,
    onSuccess: () => {
      setAsking(false)
      return queries.invalidateQueries({ queryKey: stale })
    },
  })
  return (
    <>
      <Act onClick={() => setAsking(true)}>
        {verb}
        <span className="vh">: {title}</span>
      </Act>
      <Sure
        opened={asking}
        title={title}
        verb={verb}
        busy={revoke.isPending}
        error={revoke.error}
        onClose={() => setAsking(false)}
        onYes={() => revoke.mutate()}
      >
        {hint}
      </Sure>
    </>
  )
}
