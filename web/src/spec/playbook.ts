import { readFileSync } from 'node:fs'
import type {
  CheckDifference,
  Checked,
  Finding,
  Meaning,
  MeaningRow,
  PlaybookSource,
  Release,
  Rung,
} from '../api/generated/desk'

/** The shipped file; the lines of the answers below are those of its text. */
export const BLEUSALT = readFileSync('../playbooks/bleusalt.yaml', 'utf8')

export const lineOf = (text: string, source = BLEUSALT): number =>
  source.slice(0, source.indexOf(text)).split('\n').length

const HOUR = 3_600
const daily = (from: number, to: number) =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => ({ from: day * 1440 + from * 60, to: day * 1440 + to * 60 }))
const night = [0, 1, 2, 3, 4, 5].map((day) => ({ from: day * 1440 + 1320, to: (day + 1) * 1440 + 480 }))
const closed = [{ from: 0, to: 480 }, ...night, { from: 6 * 1440 + 1320, to: 10_080 }]

const row = (name: string, more: Partial<MeaningRow> = {}): MeaningRow => ({
  name,
  kind: 'channel',
  zone: 'America/New_York',
  active: true,
  line: lineOf(`\n  ${name}:`) + 1,
  windows: daily(8, 22),
  ...more,
})

export const aRung = (it: Partial<Rung> & Pick<Rung, 'kind' | 'rule'>, aim: number, breach: number): Rung => ({
  priority: 'critical',
  rank: 1,
  channel: null,
  plan: null,
  line: 1,
  path: '',
  aim: { text: it.rule.split('..')[0] ?? it.rule, seconds: aim },
  breach: { text: it.rule.split('..').at(-1) ?? it.rule, seconds: breach },
  step: false,
  never_binds: false,
  ...it,
})

const rung = (priority: string, rank: number, kind: string, rule: string, aim: number, breach: number, step = false) =>
  aRung(
    {
      priority,
      rank,
      kind,
      rule,
      step,
      path: `priorities.${priority}.${step ? 'steps.' : ''}${kind}`,
      line: lineOf(`${kind}: ${rule}`),
    },
    aim,
    breach,
  )

const LADDER: Rung[] = [
  rung('critical', 1, 'first_response', '0h..2h', 0, 2 * HOUR),
  rung('critical', 1, 'stakeholder_call', '1h', HOUR, HOUR, true),
  rung('critical', 1, 'executive_notice', '2h', 2 * HOUR, 2 * HOUR, true),
  rung('high', 2, 'first_response', '1bh', HOUR, HOUR),
  rung('high', 2, 'substantive_response', '4h..12h', 4 * HOUR, 12 * HOUR),
  rung('high', 2, 'resolution_or_plan', '24h', 24 * HOUR, 24 * HOUR),
  rung('standard', 3, 'first_response', '1bh..24h', HOUR, 24 * HOUR),
  rung('standard', 3, 'resolution', '3bd', 72 * HOUR, 72 * HOUR),
  ...[
    ['phone', '80% within 30s', 30],
    ['chat', '90% within 60s', 60],
  ].map(([channel, rule, seconds]) =>
    aRung(
      {
        priority: 'standard',
        rank: 3,
        channel: String(channel),
        kind: 'answer',
        rule: String(rule),
        path: `channels.${channel}.answer`,
        line: lineOf(`answer: ${rule}`),
        aim: { text: `${seconds}s`, seconds: Number(seconds) },
        breach: { text: `${seconds}s`, seconds: Number(seconds) },
      },
      Number(seconds),
      Number(seconds),
    ),
  ),
  aRung(
    {
      priority: 'standard',
      rank: 3,
      plan: 'premium',
      kind: 'first_response',
      rule: '12h',
      path: 'plans.offered.premium.first_response',
      line: lineOf('    premium:'),
      never_binds: true,
    },
    12 * HOUR,
    12 * HOUR,
  ),
]

export const aMeaning = (it: Partial<Meaning> = {}): Meaning => ({
  brand: 'bleusalt',
  zone: 'America/New_York',
  version: 1,
  week: {
    rows: [
      row('brand', { kind: 'brand', line: lineOf('  open: {mon-sun') }),
      row('phone'),
      row('chat'),
      row('email'),
      row('sms'),
      row('help_center', { windows: [{ from: 0, to: 10_080 }] }),
      row('bot', { windows: [{ from: 0, to: 10_080 }] }),
      row('duty_manager', { kind: 'on_call', line: lineOf('  on_call:'), windows: closed }),
    ],
    holes: closed,
    open_minutes: 98 * 60,
  },
  ladder: LADDER,
  matrix: [
    {
      priority: 'critical',
      line: lineOf('    critical: {owner'),
      owner: 'head_of_support',
      then: null,
      stakeholders: ['product', 'legal', 'operations'],
      executives: ['ceo', 'coo'],
    },
    {
      priority: 'high',
      line: lineOf('    high:     {owner'),
      owner: 'team_lead',
      then: 'head_of_support',
      stakeholders: [],
      executives: [],
    },
  ],
  triggers: [
    { when: 'intent is legal', raise_to: 'high', tell: null, line: lineOf('- {when: {intent: legal}') },
    { when: 'refund over $150', raise_to: 'high', tell: null, line: lineOf('- {when: {refund: over $150}') },
  ],
  example: {
    contact: 'high email arriving Fri 21:30',
    arrives_at: '2026-11-28T02:30:00Z',
    error: null,
    clocks: [
      {
        kind: 'first_response',
        source: 'priorities.high.first_response',
        rule: '1bh',
        aim_at: '2026-11-28T13:30:00Z',
        breach_at: '2026-11-28T13:30:00Z',
        binds: true,
        line: lineOf('first_response: 1bh '),
        why: '',
      },
      {
        kind: 'substantive_response',
        source: 'priorities.high.substantive_response',
        rule: '4h..12h',
        aim_at: '2026-11-28T06:30:00Z',
        breach_at: '2026-11-28T14:30:00Z',
        binds: true,
        line: lineOf('substantive_response: 4h..12h'),
        why: '',
      },
      {
        kind: 'resolution_or_plan',
        source: 'priorities.high.resolution_or_plan',
        rule: '24h',
        aim_at: '2026-11-29T02:30:00Z',
        breach_at: '2026-11-29T02:30:00Z',
        binds: true,
        line: lineOf('resolution_or_plan: 24h'),
        why: '',
      },
    ],
  },
  ...it,
})

export const aFinding = (it: Partial<Finding> = {}): Finding => ({
  rule: 'QD-S04',
  level: 'error',
  path: 'channels.chat.answer',
  line: lineOf('  chat: '),
  column: 38,
  what: "channels.chat.answer: cannot read '90% in 30s'",
  advice: 'write it like 80% within 30s',
  waived: null,
  ...it,
})

export const theWaived = aFinding({
  rule: 'QD-P07',
  level: 'warning',
  path: 'plans.offered.premium.first_response',
  line: lineOf('    premium:'),
  column: 80,
  what: "plan 'premium' sells 12h, but everyone already gets 1bh",
  advice: '',
  waived: { until: '2027-03-31', because: 'marketing to restate as resolution' },
})

export const aCheck = (it: Partial<Checked> = {}): Checked => ({
  findings: [theWaived],
  more: 0,
  meaning: aMeaning(),
  ...it,
})

export const aLive = (it: Partial<PlaybookSource> = {}): PlaybookSource => ({
  version: 1,
  hash: '5f0c1d2e3a4b5c6d7e8f',
  file: 'bleusalt.yaml',
  source: BLEUSALT,
  released_at: '2026-11-24T13:00:00Z',
  author: 'Hannah Weiss',
  ...it,
})

export const aDifference = (it: Partial<CheckDifference> = {}): CheckDifference => ({
  from_version: 1,
  changes: [
    {
      section: 'channels',
      path: 'channels.chat.answer',
      line: lineOf('  chat: '),
      sentence: 'Chat: answered 90% within 60 s → 90% within 30 s',
      effect: 'stricter',
    },
  ],
  tickets: { open: 41, would_turn_red: 3, sentence: '3 of 41 open tickets would turn red.' },
  ...it,
})

export const aRelease = (it: Partial<Release> = {}): Release => ({
  version: 2,
  hash: '9a8b7c6d5e4f3a2b1c0d',
  file: 'bleusalt.yaml',
  author: 'Hannah Weiss',
  approver: null,
  reason: 'Chat is answered faster before the holidays.',
  released_at: '2026-11-24T15:00:00Z',
  live: true,
  ...it,
})
