import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { aDesk, draw } from '../spec/desk'
import { SignInForm } from './SignInForm'
import { words } from './words'

function Door({ onIn }: { onIn: () => void }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  return (
    <SignInForm
      form={{ current: null }}
      email={email}
      password={password}
      onEmail={setEmail}
      onPassword={setPassword}
      onIn={onIn}
    />
  )
}

async function tryToEnter() {
  await userEvent.type(screen.getByLabelText('Work mail'), ' mia@example.com')
  await userEvent.type(screen.getByLabelText('Password'), 'secret{Enter}')
}

test('mail and password open the door', async () => {
  const heard = aDesk(() => ({ body: { person: {}, brands: [] } }))
  const onIn = vi.fn()
  draw(<Door onIn={onIn} />)
  await tryToEnter()
  await waitFor(() => expect(onIn).toHaveBeenCalledOnce())
  expect(heard[0]).toMatchObject({
    method: 'POST',
    path: '/session',
    body: { email: 'mia@example.com', password: 'secret' },
  })
})

test('a wrong password is told without saying which part was wrong', async () => {
  aDesk(() => ({ status: 401, body: { code: 'sign_in_failed' } }))
  draw(<Door onIn={() => undefined} />)
  await tryToEnter()
  expect((await screen.findByRole('alert')).textContent).toBe(words.wrong)
})

test('after too many tries the wait is named', async () => {
  aDesk(() => ({ status: 429, body: { code: 'too_many_attempts', retry_after: 150 } }))
  draw(<Door onIn={() => undefined} />)
  await tryToEnter()
  expect((await screen.findByRole('alert')).textContent).toContain('2 m')
})
