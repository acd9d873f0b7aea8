import type { ChangeEffect, FindingLevel, Rung } from '../api/generated/desk'
import { sentence } from '../ui/sentence'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const list = new Intl.ListFormat('en', { type: 'conjunction' })

const KINDS: Record<string, string> = {
  first_response: 'first reply',
  next_response: 'next reply',
  substantive_response: 'full answer',
  resolution_or_plan: 'solved or planned',
  resolution: 'solved',
  answer: 'answered live',
  assign_senior: 'senior accepts',
}

export const kindWord = (kind: string): string => KINDS[kind] ?? sentence(kind).toLowerCase()

const marks = ({ aim, breach, step }: Rung): string => {
  if (step) return `step at ${breach.text}`
  return aim.seconds === breach.seconds ? `breach at ${breach.text}` : `aim ${aim.text}, breach at ${breach.text}`
}

export const words = {
  playbook: 'Playbook',
  pages: 'Playbook',
  nav: { editor: 'Editor', releases: 'Releases', escalation: 'Promises and escalation' },
  title: (brand: string) => `${brand} playbook`,
  live: (version: number | string) => `Version ${version}, live. Nothing is changed.`,
  draft: (version: number | string) => `Draft on version ${version}`,
  draftChanges: (version: number | string, count: number, first: string) =>
    count === 0
      ? `Draft on version ${version}. It means the same.`
      : `Draft on version ${version}, ${plural(count, 'change', 'changes')}: ${first}`,
  draftBroken: (version: number | string) => `Draft on version ${version}. It cannot be read yet.`,
  readOnly: 'You can read this file. Who may release a playbook can change it.',
  text: 'Playbook text',
  textHint: 'Escape, then Tab leaves the text. F8 goes to the next finding, Control and full stop applies its fix.',
  meaning: 'What it means',
  panes: { text: 'File', meaning: 'Meaning' },
  paneOf: 'Parts of the editor',
  diff: 'Diff as sentences',
  release: 'Release',
  propose: 'Propose',
  discard: 'Discard changes',
  discarded: 'The text is the live one again.',
  kept: 'Kept on this machine',
  unchanged: 'Same as the live text',
  stillHere: 'Your unreleased text is kept on this machine.',
  notReleased: {
    same: 'The text is the live one',
    broken: 'The file has an error; see the findings',
    unseen: 'The text is still being read',
    may: 'Your role may read the playbook, not release it',
  },
  coming: 'The editor is coming',
  group: 'The playbook',
  next: 'Next finding',
  previous: 'Previous finding',

  broken: 'The file cannot be read as it is now. This is what it meant before.',
  never: 'As soon as the file can be read, its meaning stands here.',
  checkFailed: (why: string) => `Not checked. Your text is kept here. ${why}`,
  again: 'Try again',

  openHours: (hours: string) => `You are open ${hours} hours a week`,
  openAlways: 'You are open all week',
  hoursIn: (hours: string, zone: string) => `${hours}, ${zone}.`,
  holes: (gaps: readonly string[]) => `Nobody is open ${list.format(gaps)}.`,
  manyHoles: (hours: number, times: number) => `Nobody is open ${hours} hours a week, in ${times} gaps.`,
  noHoles: 'Somebody is always open.',
  week: 'Hours of the week',
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  opens: (name: string, when: string) => `${name}: ${when}`,
  onCall: (name: string) => `${name}, on call`,
  hole: 'nobody is open',
  resting: (name: string) => `${name}, not staffed yet`,

  ladder: 'Your ladder of promises',
  ladderHint: 'Hollow dot is the aim, solid dot is the breach, diamond is a step.',
  noLadder: 'No promise is written down yet.',
  rung: (it: Rung) => {
    const who = [sentence(it.priority), it.channel && `by ${sentence(it.channel).toLowerCase()}`]
    const plan = it.plan && `plan ${sentence(it.plan).toLowerCase()}`
    const name = [...who, plan].filter(Boolean).join(', ')
    return `${name}, ${kindWord(it.kind)}: ${marks(it)}${it.never_binds ? '. It never binds' : ''}`
  },
  plan: (plan: string) => `${plan} plan`,
  marks,
  neverBinds: 'never binds',
  line: (line: number) => `line ${line}`,

  matrix: 'Who carries it',
  columns: {
    priority: 'Priority',
    owner: 'Owner',
    then: 'Then',
    stakeholders: 'Stakeholders',
    executives: 'Executives',
  },
  triggers: 'What raises a ticket at once',
  trigger: (when: string, to: string | null, tell: string | null) =>
    [`When ${when}`, to && `raise it to ${to}`, tell && `tell ${sentence(tell).toLowerCase()}`]
      .filter(Boolean)
      .join(', '),
  nobody: 'nobody',

  example: 'One contact, walked through',
  contact: 'A contact',
  contactLike: 'high email arriving Fri 21:30',
  contactHint: 'Priority, channel, plan and arrival, as in “high email arriving Fri 21:30”.',
  arrives: 'Arrives',
  by: (at: string) => `by ${at}`,
  aimAt: (at: string) => `aim ${at}`,
  binds: 'binds',
  looser: 'another clock is stricter',

  findings: 'Findings',
  level: { error: 'error', warning: 'warning', info: 'note' } satisfies Record<FindingLevel, string>,
  counts: (errors: number, warnings: number, infos: number) =>
    [
      errors > 0 && plural(errors, 'error', 'errors'),
      warnings > 0 && plural(warnings, 'warning', 'warnings'),
      infos > 0 && plural(infos, 'note', 'notes'),
    ]
      .filter(Boolean)
      .join(', ') || 'No findings',
  more: (count: number) => `and ${plural(count, 'finding', 'findings')} more. Mend these first.`,
  waived: (rule: string, until: string) => `${rule} accepted until ${until}`,
  accepted: 'Accepted for now',
  fix: (to: string) => `Make it ${to}`,

  changes: 'What would change',
  noChanges: 'It means the same as the live playbook. Only words, comments or order differ.',
  effect: { stricter: 'stricter', looser: 'looser', neutral: 'other' } satisfies Record<ChangeEffect, string>,
  comparedWith: (version: number) => `Compared with version ${version}, which is live.`,
  red: (count: number, open: number) =>
    count === 0
      ? `None of ${plural(open, 'open ticket', 'open tickets')} would turn red.`
      : `${count} of ${plural(open, 'open ticket', 'open tickets')} would turn red.`,
  reading: 'Reading both texts',
  close: 'Close',
  goOn: 'Go on to the release',
  releaseTitle: (brand: string) => `Release the ${brand} playbook`,
  reason: 'Why? It stands in the history.',
  reasonNeeded: 'Say why first',
  fourEyes: 'This brand asks for four eyes: somebody else must approve it before it is live.',
  promise: 'Open tickets keep their deadlines unless a new one is earlier.',
  released: (version: number) => `Version ${version} is live.`,
  proposed: 'Proposed. It is live once somebody else approves it.',
  notReleasedWhy: (why: string) => `Not released. Your text is kept here. ${why}`,
  conflict: (base: number, live: number) =>
    `Version ${live} was released while you wrote on version ${base}. Your text is kept.`,
  compare: 'Compare with what is live',
  compareFirst: 'Say first that you build on the version that is live now',
  rebase: (live: number) => `I have compared it, build on version ${live}`,
  takeLive: 'Drop mine, take the live text',

  releases: 'Releases',
  releasesHint: 'Every version that was ever live, newest first. None of them can be changed.',
  noReleases: 'Nothing was released yet.',
  noReleasesHint: 'The first release makes the desk keep its promises.',
  liveBadge: 'live',
  version: (version: number) => `Version ${version}`,
  releasedBy: (author: string, approver: string | null) => (approver ? `${author}, approved by ${approver}` : author),
  source: 'View the text',
  of: (version: number) => ` of version ${version}`,
  sourceOf: (version: number) => `Text of version ${version}`,
  compareLive: 'Compare with live',
  compareOf: (version: number) => `If version ${version} were live again`,
  to: (version: number) => ` to version ${version}`,
  rollBackTitle: (version: number) => `Roll back to version ${version}`,
  rollBackVerb: 'Roll back',
  rollBackHint: 'Its text is released again as a new version; nothing is taken from the history.',
  rolledBack: (version: number, to: number) => `Version ${version} is live, with the text of version ${to}.`,
  hash: (hash: string) => hash.slice(0, 12),
  proposals: 'Waiting for a second person',
  proposedBy: (author: string, when: string) => `${author}, ${when}`,
  approve: 'Approve and release',
  decline: 'Decline',
  declineTitle: 'Decline the proposal',
  declined: 'Declined. Its author can read why.',
  staleProposal: 'Another release came in between; its author must propose it again',
  ownProposal: 'Somebody else than its author must approve it',
  mayNot: 'Your role may read releases, not make them',
  requireFour: 'Every release needs a second person',
  requireFourHint: 'Who proposes a release cannot approve it.',
  saved: 'Saved.',

  escalation: 'Promises and escalation',
  stamp: (version: number | string, hash: string, at: string) => `Version ${version} · ${hash.slice(0, 12)} · ${at}`,
  stampHint: 'Made from the live playbook. When the playbook changes, this page does.',
  internal: 'For people of this desk. Not for customers.',
  print: 'Print',
  hours: 'Hours',
  promises: 'Promises',
  promiseColumns: { applies: 'Applies to', promise: 'Promise', aim: 'We aim at', breach: 'Broken after' },
} as const
