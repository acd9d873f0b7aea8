import type { Method } from './generated/desk'

/** The server said no, and why: RFC 9457, with a code to act on. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly body: Record<string, unknown>

  constructor(status: number, body: Record<string, unknown>) {
    super(textOf(body['detail']) ?? textOf(body['title']) ?? `The desk answered ${status}.`)
    this.status = status
    this.code = textOf(body['code']) ?? 'unknown'
    this.body = body
  }
}

/** The server did not answer at all: no network, or it is down. */
export class Unreachable extends Error {
  constructor() {
    super('The desk cannot be reached.')
  }
}

const textOf = (it: unknown): string | undefined => (typeof it === 'string' && it !== '' ? it : undefined)

export const isProblem = (error: unknown, code: string): error is Problem =>
  error instanceof Problem && error.code === code

export const isSignedOut = (error: unknown): boolean => error instanceof Problem && error.status === 401

export type Ask = { brand?: string; body?: unknown; signal?: AbortSignal | undefined }

const BASE = '/api/desk'
const PATIENCE = 30_000

let hearTime: (instant: string | number) => void = () => undefined
let bodyTold = false

/** Who wants to know what time it is on the server. */
export const onServerTime = (listener: (instant: string | number) => void): void => {
  hearTime = listener
}

export async function call<T>(method: Method, path: string, ask: Ask = {}): Promise<T> {
  if (method !== 'GET' && csrfToken() === undefined) await send('GET', '/welcome', {})
  const response = await send(method, path, ask)
  const body = response.status === 204 ? undefined : await read(response)
  learnTime(response, body)
  if (response.ok) return body as T
  throw new Problem(response.status, isRecord(body) ? body : {})
}

async function send(method: Method, path: string, { brand, body, signal }: Ask): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json, application/schema+json, application/problem+json' })
  if (brand !== undefined) headers.set('Quarterdeck-Brand', brand)
  const sent = body === undefined || body instanceof Blob ? body : JSON.stringify(body)
  if (typeof sent === 'string') headers.set('Content-Type', 'application/json')
  const token = csrfToken()
  if (method !== 'GET' && token !== undefined) headers.set('X-XSRF-TOKEN', token)
  // A file takes as long as it takes.
  const patience = sent instanceof Blob ? [] : [AbortSignal.timeout(PATIENCE)]
  const limits = [...patience, ...(signal ? [signal] : [])]
  try {
    return await fetch(BASE + path, {
      method,
      headers,
      credentials: 'same-origin',
      signal: AbortSignal.any(limits),
      ...(sent === undefined ? {} : { body: sent }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Unreachable()
  }
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    // A proxy's page instead of the desk's answer; the status says enough.
    return {}
  }
}

/** A list says its `now` to the millisecond; until one came, the Date header's seconds will do. */
function learnTime(response: Response, body: unknown): void {
  const told = isRecord(body) ? textOf(body['now']) : undefined
  if (told) {
    bodyTold = true
    hearTime(told)
  } else if (!bodyTold) {
    const date = response.headers.get('Date')
    if (date) hearTime(Date.parse(date) + 500)
  }
}

const isRecord = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it)

const csrfToken = (): string | undefined => {
  const found = document.cookie.split('; ').find((it) => it.startsWith('XSRF-TOKEN='))
  return found && decodeURIComponent(found.slice('XSRF-TOKEN='.length))
}
