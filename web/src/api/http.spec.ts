import { expect, test } from 'vitest'
import { aDesk } from '../spec/desk'
import { desk } from './desk'
import { Problem, Unreachable, call, isProblem } from './http'
import type { TicketId } from './generated/desk'

test('every call inside a brand names the brand', async () => {
  const heard = aDesk(() => ({ body: [] }))
  await desk('callie').tickets.views()
  expect(heard[0]?.headers.get('Quarterdeck-Brand')).toBe('callie')
})

test('a change carries the token from the cookie, a question does not', async () => {
  const heard = aDesk(() => ({ body: {} }))
  await desk('callie').tickets.change(1 as TicketId, { version: 2, status: 'solved' })
  await desk('callie').me.show()
  expect(heard.map((it) => it.headers.get('X-XSRF-TOKEN'))).toEqual(['token', null])
  expect(heard[0]).toMatchObject({ method: 'PATCH', path: '/tickets/1', body: { version: 2, status: 'solved' } })
})

test('a refusal keeps its code and what came along', async () => {
  aDesk(() => ({
    status: 409,
    body: { status: 409, code: 'stale', detail: 'Somebody was faster', current: { id: 1 } },
  }))
  const error = await desk('callie')
    .me.show()
    .catch((it: unknown) => it)
  expect(isProblem(error, 'stale') && error.body['current']).toEqual({ id: 1 })
  expect((error as Problem).message).toBe('Somebody was faster')
})

test('no line is not a refusal', async () => {
  aDesk(() => 'no line')
  await expect(call('GET', '/views')).rejects.toBeInstanceOf(Unreachable)
})

test('a list leaves out what is not asked', async () => {
  const heard = aDesk(() => ({ body: {} }))
  await desk('callie').tickets.list({ view: 'late' })
  await desk('callie').tickets.list({ view: 'open', q: 'ana & co', after: 'cursor' })
  expect(heard.map((it) => it.path)).toEqual(['/tickets?view=late', '/tickets?view=open&q=ana+%26+co&after=cursor'])
})
