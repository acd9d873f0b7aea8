import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listen } from './live'

class FakeSocket extends EventTarget {
  static all: FakeSocket[] = []
  static OPEN = 1
  static CONNECTING = 0
  readyState = 0
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
    FakeSocket.all.push(this)
  }
  opens() {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }
  says(push: object) {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(push) }))
  }
  close() {
    this.readyState = 3
    this.dispatchEvent(new Event('close'))
  }
}

const asked: string[] = []
let queries: QueryClient

beforeEach(() => {
  vi.useFakeTimers()
  FakeSocket.all = []
  asked.length = 0
  vi.stubGlobal('WebSocket', FakeSocket)
  queries = new QueryClient()
  vi.spyOn(queries, 'invalidateQueries').mockImplementation(async (filter) => {
    asked.push((filter?.queryKey ?? []).join('/'))
  })
})
afterEach(() => vi.useRealTimers())

test('a changed ticket is asked again, and the lists once, however many pushes come in one breath', () => {
  queries.setQueryData(['brand', 'callie', 'ticket', 12], { version: 4 })
  const stop = listen('callie', queries)
  FakeSocket.all[0]?.opens()
  FakeSocket.all[0]?.says({ type: 'ticket', id: 12, version: 5 })
  FakeSocket.all[0]?.says({ type: 'ticket', id: 13, version: 1 })
  vi.advanceTimersByTime(300)
  expect(FakeSocket.all[0]?.url).toContain('/api/desk/live?brand=callie')
  expect(asked.filter((it) => it === 'brand/callie/ticket/12')).toHaveLength(1)
  expect(asked.filter((it) => it === 'brand/callie/tickets')).toHaveLength(1)
  expect(asked).not.toContain('brand/callie/ticket/13')
  stop()
})

test('resync asks for everything of the brand', () => {
  const stop = listen('callie', queries)
  FakeSocket.all[0]?.opens()
  FakeSocket.all[0]?.says({ type: 'resync' })
  expect(asked).toEqual(['brand/callie'])
  stop()
})

test('a dropped line comes back by itself, and what was missed is asked again', () => {
  const stop = listen('callie', queries)
  FakeSocket.all[0]?.opens()
  FakeSocket.all[0]?.close()
  vi.advanceTimersByTime(600)
  expect(FakeSocket.all).toHaveLength(2)
  FakeSocket.all[1]?.opens()
  expect(asked).toEqual(['brand/callie'])
  stop()
})

test('after leaving nobody knocks again', () => {
  listen('callie', queries)()
  vi.advanceTimersByTime(60_000)
  expect(FakeSocket.all).toHaveLength(1)
})
