import { act, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { learnNow, now, useNow } from './now'

test('the time is the server’s, whatever the desk’s own clock says', () => {
  vi.spyOn(Date, 'now').mockReturnValue(0)
  learnNow('2026-11-24T14:58:00Z')
  expect(Math.abs(now() - Date.parse('2026-11-24T14:58:00Z'))).toBeLessThan(50)
})

const Shown = () => <p>{new Date(useNow()).toISOString().slice(0, 16)}</p>

test('what shows a time is drawn again when the server corrects it', () => {
  learnNow('2026-11-24T14:58:00Z')
  render(<Shown />)
  act(() => learnNow('2026-11-24T16:30:00Z'))
  expect(screen.getByText('2026-11-24T16:30')).toBeTruthy()
})
