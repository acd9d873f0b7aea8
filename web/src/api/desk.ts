import { type Method, call } from './http'
import type {
  Agent,
  AttachmentId,
  Change,
  Me,
  MessageId,
  Opening,
  OutboxId,
  OutboxMail,
  OutboxMailShown,
  Playbook,
  Quarantined,
  QuarantineId,
  Redriven,
  Said,
  Session,
  Then,
  Ticket,
  TicketId,
  TicketPage,
  ViewCount,
  Welcome,
} from './types'

/** What needs no brand. */
export const door = {
  welcome: () => call<Welcome>('GET', '/welcome'),
  session: () => call<Session>('GET', '/session'),
  signIn: (email: string, password: string) => call<Session>('POST', '/session', { body: { email, password } }),
  signOut: () => call<void>('DELETE', '/session'),
}

const query = (params: Record<string, string | undefined>): string => {
  const kept = Object.entries(params).filter((it): it is [string, string] => it[1] !== undefined && it[1] !== '')
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`
}

/** Everything that happens inside one brand. */
export function desk(brand: string) {
  const ask = <T>(method: Method, path: string, body?: unknown) => call<T>(method, path, { brand, body })
  return {
    me: () => ask<Me>('GET', '/me'),
    views: () => ask<ViewCount[]>('GET', '/views'),
    agents: () => ask<Agent[]>('GET', '/agents'),
    playbook: () => ask<Playbook>('GET', '/playbook'),
    tickets: {
      list: (view: string, words: string | undefined, after?: string) =>
        ask<TicketPage>('GET', `/tickets${query({ view, q: words, after })}`),
      show: (id: TicketId) => ask<Ticket>('GET', `/tickets/${id}`),
      open: (opening: Opening) => ask<Ticket>('POST', '/tickets', opening),
      change: (id: TicketId, change: Change) => ask<Ticket>('PATCH', `/tickets/${id}`, change),
      reply: (id: TicketId, reply: { text: string; version: number; then: Then; key: string }) =>
        ask<Said>('POST', `/tickets/${id}/reply`, reply),
      note: (id: TicketId, note: { text: string; key: string }) => ask<Said>('POST', `/tickets/${id}/note`, note),
      undo: (id: TicketId, message: MessageId) =>
        ask<{ text: string; ticket: Ticket }>('POST', `/tickets/${id}/messages/${message}/undo`),
    },
    quarantine: {
      list: () => ask<Quarantined[]>('GET', '/quarantine'),
      redrive: (id: QuarantineId) => ask<Redriven>('POST', `/quarantine/${id}/redrive`),
    },
    outbox: {
      list: () => ask<OutboxMail[]>('GET', '/outbox'),
      show: (id: OutboxId) => ask<OutboxMailShown>('GET', `/outbox/${id}`),
      retry: (id: OutboxId) => ask<unknown>('POST', `/outbox/${id}/retry`),
    },
  }
}

/** Addresses for frames and downloads, which cannot carry a header: the brand rides in the query. */
export const addresses = {
  messageBody: (brand: string, id: MessageId, images: boolean) =>
    `/api/desk/messages/${id}/body${query({ brand, images: images ? '1' : undefined })}`,
  attachment: (brand: string, id: AttachmentId) => `/api/desk/attachments/${id}${query({ brand })}`,
  rawMail: (brand: string, id: QuarantineId) => `/api/desk/quarantine/${id}/raw${query({ brand })}`,
  live: (brand: string) =>
    `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/desk/live${query({ brand })}`,
}
