import { useParams } from '@tanstack/react-router'
import type { OutboxId, TicketId } from '../api/types'

export type QueueSearch = { q?: string; at?: TicketId }
export type TicketSearch = { view?: string; q?: string; do?: 'reply' | 'note'; panel?: PanelName }
/** What lies beside a ticket, but for its own details. */
export type PanelName = 'contact' | 'asides' | 'rules'
export type PlaybookSearch = { line?: number }
export type SignInSearch = { next?: string }

/** Every address of the desk. The brand is part of each, so that two tabs may serve two brands. */
export const paths = {
  home: () => ({ to: '/' }) as const,
  signIn: (search: SignInSearch = {}) => ({ to: '/sign-in', search }) as const,
  brands: () => ({ to: '/brands' }) as const,
  queue: (brand: string, view = 'open', search: QueueSearch = {}) =>
    ({ to: '/b/$brand/queue/$view', params: { brand, view }, search }) as const,
  ticket: (brand: string, id: TicketId, search: TicketSearch = {}) =>
    ({ to: '/b/$brand/tickets/$id', params: { brand, id: String(id) }, search }) as const,
  bin: (brand: string) => ({ to: '/b/$brand/bin', params: { brand } }) as const,
  outbox: (brand: string) => ({ to: '/b/$brand/outbox', params: { brand } }) as const,
  outboxMail: (brand: string, mail: OutboxId) =>
    ({ to: '/b/$brand/outbox/$mail', params: { brand, mail: String(mail) } }) as const,
  playbook: (brand: string, search: PlaybookSearch = {}) =>
    ({ to: '/b/$brand/playbook', params: { brand }, search }) as const,
  releases: (brand: string) => ({ to: '/b/$brand/playbook/releases', params: { brand } }) as const,
  escalation: (brand: string) => ({ to: '/b/$brand/playbook/escalation', params: { brand } }) as const,
  quarantine: (brand: string) => ({ to: '/b/$brand/quarantine', params: { brand } }) as const,
}

/** The brand on the page; empty only outside of every brand. */
export const useBrand = (): string => useParams({ strict: false }).brand ?? ''
