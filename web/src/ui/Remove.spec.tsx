import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { draw } from '../spec/desk'
import { Frame } from './Frame'
import { Remove } from './Remove'

function Page() {
  const [names, setNames] = useState(['Finance'])
  return (
    <Frame title="Groups">
      {names.map((it) => (
        <Remove
          key={it}
          title={`Delete “${it}”?`}
          hint="Its tickets stay."
          verb="Delete"
          stale={['groups']}
          run={() => Promise.resolve(setNames([]))}
        />
      ))}
    </Frame>
  )
}

test('what is taken away asks once more, and leaves the focus on the page', async () => {
  const user = userEvent.setup()
  draw(<Page />)
  await user.click(screen.getByRole('button', { name: /^Delete/ }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Delete/ })).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Groups' })))
})
