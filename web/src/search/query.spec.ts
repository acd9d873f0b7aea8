import { expect, test } from 'vitest'
import { emphasised, marked } from './pieces'
import { has, only, placeIn, termOf, toggled, tokens } from './query'

test('a search is drawn by its parts, and the parts are the text again', () => {
  for (const text of [
    'parcel status:open',
    '-"out of office"  tags:vip',
    'created>=7days "half',
    'a:b:c http://x -',
    ':',
  ]) {
    expect(
      tokens(text)
        .map((it) => it.text)
        .join(''),
    ).toBe(text)
  }
  expect(tokens('-status<solved "a b"').map((it) => it.kind)).toEqual(['not', 'field', 'value', 'blank', 'phrase'])
})

test('a term is put in and taken out, and others stay', () => {
  expect(toggled('parcel', 'status:open')).toBe('parcel status:open')
  expect(toggled('parcel status:open "a b"', 'status:open')).toBe('parcel "a b"')
  expect(has('tags:vip tags:press', 'tags:vip tags:press')).toBe(true)
  expect(has('status:opened', 'status:open')).toBe(false)
})

test('one kind of thing is asked for unless the search says so itself', () => {
  expect(only('ana', 'user')).toBe('type:user ana')
  expect(only('type:ticket ana', 'user')).toBe('type:ticket ana')
  expect(only('', 'user')).toBe('')
})

test('what the desk does not understand is found in the text', () => {
  expect(placeIn('refund  status:opne x', 'status:opne')).toEqual([8, 19])
  expect(placeIn('role:agent   status:open', 'role:agent status:open')).toEqual([0, 24])
  expect(placeIn('a(b', 'a(b')).toEqual([0, 3])
  expect(placeIn('x', undefined)).toBeUndefined()
})

test('a field that makes no sense is found by its name', () => {
  expect(termOf('parcel -Status:opne tags:x', 'status')).toBe('-Status:opne')
  expect(termOf('substatus:opne', 'status')).toBeUndefined()
})

test('finds stand out in a line, whatever it says', () => {
  expect(marked('my «parcel» is')).toEqual([
    { at: 0, text: 'my ', hit: false },
    { at: 3, text: 'parcel', hit: true },
    { at: 11, text: ' is', hit: false },
  ])
  expect(emphasised('a &lt;b&gt; <em>salt</em> &amp; more').map((it) => [it.text, it.hit])).toEqual([
    ['a <b> ', false],
    ['salt', true],
    [' & more', false],
  ])
})
