import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from './Act'
import { PAGE_TITLE, focusSoon } from './focus'
import { Sure } from './Sure'

type RemoveProps = { title: string; hint: string; verb: string; run: () => Promise<void>; stale: QueryKey }

/** A button that takes something away after asking once more. */
export function Remove({ title, hint, verb, run, stale }: RemoveProps) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: run,
    onSuccess: () => {
      setAsking(false)
      focusSoon(PAGE_TITLE, 250)
      return queries.invalidateQueries({ queryKey: stale })
    },
  })
  return (
    <>
      <Act look="ghost" onClick={() => setAsking(true)}>
        {verb}
        <span className="vh">: {title}</span>
      </Act>
      <Sure
        opened={asking}
        title={title}
        verb={verb}
        busy={remove.isPending}
        error={remove.error}
        onClose={() => setAsking(false)}
        onYes={() => remove.mutate()}
      >
        {hint}
      </Sure>
    </>
  )
}
