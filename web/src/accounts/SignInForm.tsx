import { PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { door } from '../api/desk'
import { Problem, Unreachable } from '../api/http'
import { sessionQuery } from '../api/queries'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import { fineSpan } from '../ui/span'
import css from './signin.module.css'
import { words } from './words'

type Form = {
  form: RefObject<HTMLFormElement | null>
  email: string
  password: string
  onEmail: (email: string) => void
  onPassword: (password: string) => void
  onIn: () => void
}

export function SignInForm({ form, email, password, onEmail, onPassword, onIn }: Form) {
  const queries = useQueryClient()
  const enter = useMutation({
    mutationKey: ['sign-in'],
    mutationFn: () => door.session.signIn({ email: email.trim(), password }),
    onSuccess: (session) => {
      queries.setQueryData(sessionQuery().queryKey, session)
      onIn()
    },
  })
  return (
    <form
      ref={form}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!enter.isPending) enter.mutate()
      }}
    >
      {enter.error && <ErrorBox>{reasonOf(enter.error)}</ErrorBox>}
      <TextInput
        label={words.mail}
        type="email"
        name="email"
        required
        withAsterisk={false}
        autoFocus
        autoComplete="username"
        value={email}
        onChange={(event) => onEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={words.password}
        name="password"
        required
        withAsterisk={false}
        autoComplete="current-password"
        value={password}
        onChange={(event) => onPassword(event.currentTarget.value)}
      />
      <Act type="submit" look="primary" keys="↵" busy={enter.isPending} className={css.submit}>
        {words.signIn}
      </Act>
    </form>
  )
}

/** The same words for an unknown mail and a wrong password: the door does not tell who lives here. */
function reasonOf(error: Error): string {
  if (error instanceof Unreachable) return words.unreachable
  if (!(error instanceof Problem)) return error.message
  if (error.code === 'sign_in_failed') return words.wrong
  if (error.code !== 'too_many_attempts') return error.message
  const wait = error.body['retry_after']
  return words.tooMany(fineSpan((typeof wait === 'number' ? wait : 60) * 1_000))
}
