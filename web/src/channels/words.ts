import type { Delivery } from '../api/generated/desk'

export const words = {
  outbox: 'Outbox',
  quarantine: 'Quarantine',
  outboxHint: 'What left for customers, and what is about to. Newest first.',
  outboxEmpty: 'Nothing has left yet.',
  outboxEmptyHint: 'Every reply passes through here on its way out.',
  outboxPick: 'Choose a mail.',
  outboxPickHint: 'You will see it as the customer’s mail program gets it, headers included.',
  quarantineHint:
    'Mail that could not become a ticket by itself; elsewhere these are called suspended tickets. Nothing here is lost.',
  chooseAll: 'Choose all',
  choose: (subject: string) => `Choose “${subject}”`,
  chosen: (count: number) => `${count} chosen`,
  redriveMany: (count: number) => (count === 1 ? 'Try it again' : `Try ${count} again`),
  redrivenMany: (tickets: number, left: number) =>
    [
      ...(tickets > 0 ? [tickets === 1 ? 'One became a ticket' : `${tickets} became tickets`] : []),
      ...(left > 0 ? [left === 1 ? 'one is still held' : `${left} are still held`] : []),
    ].join(', '),
  quarantineEmpty: 'Nothing is held.',
  quarantineEmptyHint: 'Every mail that came became a ticket or a message of one.',
  tries: (count: number) => (count === 1 ? 'tried once' : `tried ${count} times`),
  noSubject: 'No subject',
  noSender: 'No sender',
  raw: 'Save as it came',
  redrive: 'Try again',
  redriven: (id: number) => `It is ticket #${id} now.`,
  redrivenTo: (state: string) => `Tried again: ${state}.`,
  retry: 'Send again',
  retried: 'It will be tried again at once.',
  ticket: (id: number) => `Ticket #${id}`,
  headers: 'All headers',
  state: {
    held: 'can be undone',
    queued: 'waiting to leave',
    sending: 'leaving',
    sent: '✓ sent',
    failed: 'not delivered',
    bounced: 'came back',
    withdrawn: 'taken back',
  } satisfies Record<Delivery, string>,
} as const
