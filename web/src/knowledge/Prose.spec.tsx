import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { draw } from '../spec/desk'
import { Prose } from './Prose'

test('an article reads as it was written, and what could do harm is only its text', () => {
  draw(
    <Prose html='<h1>Jars</h1><p onclick="x()">Take <strong>care</strong> <a href="javascript:x()">here</a> <a href="https://example.com">there</a></p><script>x()</script><x-frame>frame</x-frame>' />,
  )
  expect(screen.getByRole('heading', { level: 2, name: 'Jars' })).toBeTruthy()
  expect(screen.getByText('care').tagName).toBe('STRONG')
  expect(screen.getByText('here').getAttribute('href')).toBeNull()
  expect(screen.getByRole('link', { name: 'there' }).getAttribute('href')).toBe('https://example.com')
  expect(document.querySelector('script, x-frame, [onclick]')).toBeNull()
})
