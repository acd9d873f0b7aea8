import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useOrder } from './useOrder'

const things = [
  { id: 1, title: 'One' },
  { id: 2, title: 'Two' },
  { id: 3, title: 'Three' },
]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('rows move by keys at once, and the order is kept once the hand rests', () => {
  const kept: number[][] = []
  const { result } = renderHook(() => useOrder(things, (ids) => kept.push(ids)))
  act(() => result.current.step(3, -1))
  act(() => result.current.step(3, -1))
  expect(result.current.list.map((it) => it.id)).toEqual([3, 1, 2])
  expect(result.current.said).toBe('Three: 1 / 3')
  expect(kept).toEqual([])
  act(() => void vi.advanceTimersByTime(700))
  expect(kept).toEqual([[3, 1, 2]])
})

test('nothing moves past an end', () => {
  const kept: number[][] = []
  const { result } = renderHook(() => useOrder(things, (ids) => kept.push(ids)))
  act(() => result.current.step(1, -1))
  act(() => void vi.advanceTimersByTime(700))
  expect(kept).toEqual([])
})
