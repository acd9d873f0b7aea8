import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../api/desk'
import { fourEyesQuery } from '../api/playbook'
import { complain, say } from '../ui/toasts'
import css from './releases.module.css'
import { words } from './words'

/** Whether one person is enough to release. */
export function FourEyes({ brand }: { brand: string }) {
  const queries = useQueryClient()
  const { data } = useQuery(fourEyesQuery(brand))
  const [wish, setWish] = useState<boolean | null>(null)
  const change = useMutation({
    mutationFn: (required: boolean) => desk(brand).proposals.askFor({ required }),
    onSuccess: (it) => {
      queries.setQueryData(fourEyesQuery(brand).queryKey, it)
      say(words.saved)
    },
    onError: (error) => complain(error.message),
    onSettled: () => setWish(null),
  })
  if (!data) return null
  return (
    <label className={css.four}>
      <input
        type="checkbox"
        checked={wish ?? data.required}
        onChange={(event) => {
          setWish(event.currentTarget.checked)
          change.mutate(event.currentTarget.checked)
        }}
      />
      <span>
        {words.requireFour}
        <small>{words.requireFourHint}</small>
      </span>
    </label>
  )
}
