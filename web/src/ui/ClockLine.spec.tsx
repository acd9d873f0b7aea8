import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ClockLine } from './ClockLine'
import { Priority } from './Priority'

test('the line is silent for screen readers, because words stand beside it', () => {
  const { container } = render(<ClockLine state="soon" share={0.125} />)
  const line = container.firstElementChild
  expect(line?.getAttribute('aria-hidden')).toBe('true')
  expect(line?.getAttribute('data-state')).toBe('soon')
  expect(line?.getAttribute('style')).toContain('12.5%')
})

const bars = (rank: number, of: number) => {
  const { container } = render(<Priority name="high_touch" rank={rank} of={of} />)
  expect(container.textContent).toBe('High touch')
  return [...container.querySelectorAll('i')].filter((it) => !it.className).length
}

test('a priority has its word, and as many bars as its rank deserves', () => {
  expect([bars(1, 3), bars(2, 3), bars(3, 3)]).toEqual([3, 2, 1])
  expect([bars(1, 2), bars(2, 2)]).toEqual([3, 1])
  expect(bars(1, 1)).toBe(1)
})
