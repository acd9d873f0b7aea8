import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useChoosing } from './useChoosing'

type Heard = { begun: number[]; toggled: number[]; opened: number[] }

function List({ isOn = false, heard }: { isOn?: boolean; heard: Heard }) {
  const choosing = useChoosing({
    isOn,
    onBegin: (id) => heard.begun.push(id),
    onToggle: (id) => heard.toggled.push(id),
  })
  return (
    <div {...choosing}>
      <div data-ticket="7">
        <button type="button" onClick={() => heard.opened.push(7)}>
          Cracked lid
        </button>
      </div>
    </div>
  )
}

const drawn = (isOn = false) => {
  const heard: Heard = { begun: [], toggled: [], opened: [] }
  return { heard, ...render(<List isOn={isOn} heard={heard} />), row: screen.getByText('Cracked lid') }
}

const rest = (row: HTMLElement, pointerType = 'touch') => {
  fireEvent.pointerDown(row, { pointerType, clientX: 5, clientY: 5 })
  vi.advanceTimersByTime(500)
  fireEvent.pointerUp(row)
  fireEvent.click(row)
}

test('a finger that rests on a row begins to choose, and does not open it', () => {
  vi.useFakeTimers()
  const { heard, row } = drawn()
  rest(row)
  expect(heard).toEqual({ begun: [7], toggled: [], opened: [] })
  vi.useRealTimers()
})

test('a finger that moves on, a short tap and a mouse do not begin it', () => {
  vi.useFakeTimers()
  const { heard, row } = drawn()
  fireEvent.pointerDown(row, { pointerType: 'touch', clientX: 5, clientY: 5 })
  fireEvent.pointerMove(row, { clientX: 5, clientY: 60 })
  vi.advanceTimersByTime(500)
  fireEvent.click(row)
  rest(row, 'mouse')
  expect(heard).toEqual({ begun: [], toggled: [], opened: [7, 7] })
  vi.useRealTimers()
})

test('while one chooses each tap chooses and none opens', () => {
  const { heard, row } = drawn(true)
  fireEvent.click(row)
  fireEvent.click(row)
  expect(heard).toEqual({ begun: [], toggled: [7, 7], opened: [] })
})

test('nothing begins after the list is gone', () => {
  vi.useFakeTimers()
  const { heard, row, unmount } = drawn()
  fireEvent.pointerDown(row, { pointerType: 'touch', clientX: 5, clientY: 5 })
  unmount()
  vi.advanceTimersByTime(500)
  expect(heard.begun).toEqual([])
  vi.useRealTimers()
})
