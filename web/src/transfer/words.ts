import type { Source, Transfer, TransferState } from '../api/generated/desk'

const count = (n: number): string => n.toLocaleString('en-GB')

const SOURCES: Record<Source, string> = {
  quarterdeck: 'Quarterdeck',
  zendesk: 'Zendesk',
  freshdesk: 'Freshdesk',
  helpscout: 'Help Scout',
  gorgias: 'Gorgias',
}

const STATES: Record<TransferState, string> = {
  waiting: 'Waits for its turn',
  working: 'At work',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
}

export const words = {
  title: 'Import and export',
  hint: 'Tickets with their conversations, people, macros and articles: in from another desk, or out into a file that is yours.',
  none: 'Nothing was brought in or out yet.',
  noneHint: 'Try an import first: a dry run keeps nothing and tells, row by row, what would not come.',
  import: 'Import a file',
  export: 'Export everything',
  oneAtATime: 'An import is at work; one at a time',
  oneExport: 'An export is at work; one at a time',
  file: 'File',
  fileHint: 'Rows of JSON, one on a line or in one list, or an archive of an export with its attachments.',
  source: 'It comes from',
  sources: Object.entries(SOURCES).map(([value, label]) => ({ value, label })),
  dry: 'Dry run',
  dryHint: 'Keeps nothing, and reports what would be left behind. You can bring the same file in afterwards.',
  staff: 'Let the staff named in the file work here',
  staffHint: 'Otherwise their names stay on what they wrote, and they cannot sign in.',
  choose: 'Choose a file',
  noFile: 'Choose a file first',
  sending: (size: string) => `Sending ${size}…`,
  tryIt: 'Try it',
  bringIt: 'Bring it in',
  stop: 'Stop',
  stopTitle: 'Stop the import?',
  stopHint: 'What has come in so far stays. You can let it go on later.',
  stopExport: 'Stop the export?',
  stopExportHint: 'Nothing of it can be fetched. You can begin it anew later.',
  goOn: 'Go on',
  forGood: 'Bring it in for good',
  download: (size: string) => `Download, ${size}`,
  report: 'Report',
  reportFile: 'Download the report',
  noNotes: 'Everything of every row has its place here.',
  row: 'Row',
  what: 'What',
  note: 'Remark',
  state: (it: Transfer) => STATES[it.state],
  name: (it: Transfer) =>
    it.kind === 'export' ? 'Export of everything' : `${it.dry_run ? 'Dry run of' : 'Import of'} ${it.name}`,
  from: (source: Source) => `from ${SOURCES[source]}`,
  rows: ({ kind, rows }: Transfer) =>
    kind === 'export'
      ? `${count(rows.read)} lines`
      : `${count(rows.read)} rows: ${count(rows.added)} new, ${count(rows.known)} here already, ${count(rows.refused)} refused`,
  gone: 'Its files are removed.',
  progress: 'How far it is',
} as const
