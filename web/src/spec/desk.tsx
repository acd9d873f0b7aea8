import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { Toasts } from '../ui/Toasts'

export type Heard = { method: string; path: string; body: unknown; headers: Headers }
type Answer = { status?: number; body?: unknown } | 'no line'

/** A desk that answers from a script and remembers what it was asked. */
export function aDesk(answer: (asked: Heard) => Answer) {
  const heard: Heard[] = []
  document.cookie = 'XSRF-TOKEN=token'
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const asked = {
      method: init.method ?? 'GET',
      path: url.replace('/api/desk', ''),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
      headers: new Headers(init.headers),
    }
    heard.push(asked)
    const said = answer(asked)
    if (said === 'no line') throw new TypeError('Failed to fetch')
    const body = said.body === undefined ? '' : JSON.stringify(said.body)
    return new Response(body === '' ? null : body, { status: said.status ?? 200 })
  })
  return heard
}

/** Draws a part of the desk with what it needs around it. */
export function draw(part: ReactNode, queries = new QueryClient()) {
  const around = (it: ReactNode) => (
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        {it}
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>
  )
  const drawn = render(around(part))
  return { queries, redraw: (it: ReactNode) => drawn.rerender(around(it)) }
}
