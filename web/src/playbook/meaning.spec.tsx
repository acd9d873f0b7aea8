import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { draw } from '../spec/desk'
import { BLEUSALT, aMeaning, lineOf } from '../spec/playbook'
import { ZoneProvider } from '../ui/times'
import { Carriers } from './Carriers'
import { Ladder } from './Ladder'
import { WalkThrough } from './WalkThrough'
import { WeekStrip } from './WeekStrip'

const meaning = aMeaning()
const nowhere = () => undefined

test('the week says its hours, and channels with the same hours share a line', async () => {
  const goTo = vi.fn()
  draw(<WeekStrip week={meaning.week} zone={meaning.zone} line={0} onGo={goTo} />)
  screen.getByRole('heading', { name: 'You are open 98 hours a week' })
  screen.getByText('Mon to Sun 08:00 to 22:00, New York time. Nobody is open 70 hours a week, in 8 gaps.')
  await userEvent.click(screen.getByRole('button', { name: /^Chat ?: Mon to Sun 08:00 to 22:00/ }))
  expect(goTo).toHaveBeenCalledWith(lineOf('  chat: '))
  screen.getByRole('button', { name: /^Help center ?: all week/ })
})

test('each promise is read aloud with its aim and breach, and leads to its line', async () => {
  const goTo = vi.fn()
  draw(<Ladder rungs={meaning.ladder} line={0} onGo={goTo} />)
  const high = within(screen.getByRole('list', { name: 'High' }))
  await userEvent.click(high.getByRole('button', { name: /High full answer aim 4h, breach at 12h/ }))
  expect(goTo).toHaveBeenCalledWith(lineOf('substantive_response: 4h..12h'))
  within(screen.getByRole('list', { name: 'Critical' })).getByRole('button', { name: /Stakeholder call step at 1h/i })
  within(screen.getByRole('list', { name: 'Premium plan' })).getByRole('button', { name: /never binds/ })
})

test('the promise on the selected line is tinted and said in full', () => {
  draw(<Ladder rungs={meaning.ladder} line={lineOf('answer: 90% within 60s')} onGo={nowhere} />)
  screen.getByText('Standard, by chat, answered live: breach at 60s')
  expect(screen.getByRole('button', { name: /Chat answered/ }).hasAttribute('data-here')).toBe(true)
  expect(screen.getByRole('button', { name: /Phone answered/ }).hasAttribute('data-here')).toBe(false)
})

test('a contact is walked through in the order its clocks end, in the brand’s own time', async () => {
  const written = vi.fn()
  draw(
    <ZoneProvider zone="America/New_York">
      <WalkThrough example={meaning.example} contact="" onContact={written} line={0} onGo={nowhere} />
    </ZoneProvider>,
  )
  const steps = screen.getAllByRole('listitem').map((it) => it.textContent)
  expect(steps).toEqual([
    'Fri 27 Nov 21:30Arrives',
    'Sat 28 Nov 08:30first reply1bh',
    'Sat 28 Nov 09:30full answer4h..12h, aim Sat 28 Nov 01:30',
    'Sat 28 Nov 21:30solved or planned24h',
  ])
  await userEvent.type(screen.getByLabelText('A contact'), 'x')
  expect(written).toHaveBeenCalledWith('x')
})

test('a contact that cannot be read says so at its field', () => {
  const example = {
    ...meaning.example,
    clocks: [],
    arrives_at: null,
    error: 'there is no priority hgih; did you mean high?',
  }
  draw(<WalkThrough example={example} contact="hgih mail" onContact={nowhere} line={0} onGo={nowhere} />)
  expect(screen.getByLabelText('A contact').getAttribute('aria-invalid')).toBe('true')
  screen.getByText('there is no priority hgih; did you mean high?')
})

test('the matrix and its triggers lead to their lines, and without an editor are only read', async () => {
  const goTo = vi.fn()
  const { redraw } = draw(<Carriers matrix={meaning.matrix} triggers={meaning.triggers} line={0} onGo={goTo} />)
  screen.getByRole('row', { name: 'Critical Head of support – Product, Legal, Operations CEO, COO' })
  await userEvent.click(screen.getByRole('button', { name: 'When refund over $150, raise it to high' }))
  expect(goTo).toHaveBeenCalledWith(lineOf('{when: {refund: over $150}', BLEUSALT))
  redraw(<Carriers matrix={meaning.matrix} triggers={meaning.triggers} />)
  expect(screen.queryByRole('button')).toBeNull()
})
