import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldsQuery } from '../api/fields'
import { Act } from '../ui/Act'
import { Sure } from '../ui/Sure'
import { words } from './words'

type RemoveProps = { brand: string; title: string; hint: string; run: () => Promise<void> }

export function Remove({ brand, title, hint, run }: RemoveProps) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: run,
    onSuccess: () => {
      setAsking(false)
      return queries.invalidateQueries({ queryKey: fieldsQuery(brand).queryKey })
    },
  })
  return (
    <>
      <Act look="ghost" onClick={() => setAsking(true)}>
        {words.remove}
        <span className="vh">: {title}</span>
      </Act>
      <Sure
        opened={asking}
        title={title}
        verb={words.remove}
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
