import { expect, test } from 'vitest'
import { looksLikeReply } from './noteGuard'

const ana = { name: 'Ana Reyes', address: 'ana.reyes@example.com' }

test('a note with the customer’s address is doubted, in any case of letters', () => {
  expect(looksLikeReply('I wrote to Ana.Reyes@Example.com', ana)).toContain('ana.reyes@example.com')
})

test('a note that greets the customer is doubted', () => {
  expect(looksLikeReply('Hi Ana, your refund is on its way', ana)).toContain('Ana')
  expect(looksLikeReply('Liebe Ana, …', ana)).toContain('Ana')
})

test('a note about the customer, or to a colleague, is not', () => {
  expect(looksLikeReply('Ana sounds worried', ana)).toBeUndefined()
  expect(looksLikeReply('Hi Priya, please confirm', ana)).toBeUndefined()
  expect(looksLikeReply('Hi Anabel, please confirm', ana)).toBeUndefined()
})
