import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { commands, switchSingleKeys, useCommands, useKeyboard } from './commands'

const SOLVE = ['e']

function Page({ run, layer = 'page', keys = SOLVE }: { run: () => void; layer?: 'shell' | 'page'; keys?: string[] }) {
  useCommands(layer, [{ id: `${layer}-solve`, label: 'Solve', group: 'Ticket', keys, run }])
  return null
}

function Keyboard() {
  useKeyboard()
  return <input aria-label="field" />
}

const press = (key: string, more: object = {}, on: Element = document.body) => fireEvent.keyDown(on, { key, ...more })

test('a key does what the page offers', () => {
  const run = vi.fn()
  render(
    <>
      <Keyboard />
      <Page run={run} />
    </>,
  )
  press('e')
  expect(run).toHaveBeenCalledOnce()
})

test('a key means nothing while somebody types', () => {
  const run = vi.fn()
  render(
    <>
      <Keyboard />
      <Page run={run} />
    </>,
  )
  press('e', {}, screen.getByLabelText('field'))
  expect(run).not.toHaveBeenCalled()
})

test('the page wins over the shell, whichever was drawn last', () => {
  const [page, shell] = [vi.fn(), vi.fn()]
  render(
    <>
      <Keyboard />
      <Page run={page} />
      <Page run={shell} layer="shell" />
    </>,
  )
  press('e')
  expect(page).toHaveBeenCalledOnce()
  expect(shell).not.toHaveBeenCalled()
})

test('two keys in a row are one command', () => {
  const run = vi.fn()
  render(
    <>
      <Keyboard />
      <Page run={run} keys={['g o']} />
    </>,
  )
  press('o')
  expect(run).not.toHaveBeenCalled()
  press('g')
  press('o')
  expect(run).toHaveBeenCalledOnce()
})

test('single keys can be switched off; chords stay', () => {
  const [single, chord] = [vi.fn(), vi.fn()]
  switchSingleKeys(false)
  render(
    <>
      <Keyboard />
      <Page run={single} />
      <Page run={chord} layer="shell" keys={['mod+k']} />
    </>,
  )
  press('e')
  press('k', { ctrlKey: true })
  expect(single).not.toHaveBeenCalled()
  expect(chord).toHaveBeenCalledOnce()
})

test('what left the page is not offered any more', () => {
  const { unmount } = render(<Page run={() => undefined} />)
  expect(commands()).toHaveLength(1)
  unmount()
  expect(commands()).toHaveLength(0)
})
