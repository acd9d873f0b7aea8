import { expect, test } from 'vitest'
import { optionsOf, optionsText } from './options'

test('a list is written line by line, and a tag follows from the name unless it is said', () => {
  const options = optionsOf('Cedar wood\n\n Bergamot | scent_b \nÉpicé')
  expect(options).toEqual([
    { name: 'Cedar wood', value: 'cedar_wood' },
    { name: 'Bergamot', value: 'scent_b' },
    { name: 'Épicé', value: 'epice' },
  ])
  expect(optionsText(options)).toBe('Cedar wood\nBergamot | scent_b\nÉpicé')
})
