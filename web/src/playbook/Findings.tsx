import type { Finding } from '../api/generated/desk'
import { Act } from '../ui/Act'
import { useTimes } from '../ui/times'
import css from './findings.module.css'
import { type Fix, fixOf } from './fixes'
import type { Editing } from './useEditing'
import { words } from './words'

type FindingsProps = { editing: Editing; onGo: (line: number, column?: number) => void; onFix: (fix: Fix) => void }

/** All that is to be said of the text, in the order of the file; what was accepted stands apart, with its end. */
export function Findings({ editing, onGo, onFix }: FindingsProps) {
  const open = editing.findings.filter((it) => !it.waived)
  const waived = editing.findings.filter((it) => it.waived)
  const count = (level: Finding['level']) => open.filter((it) => it.level === level).length
  const counts = words.counts(count('error'), count('warning'), count('info'))
  return (
    <section className={css.findings} aria-label={words.findings}>
      <div className={css.bar}>
        <b role="status" data-worst={count('error') > 0 ? 'error' : count('warning') > 0 ? 'warning' : undefined}>
          {editing.told || editing.findings.length > 0 ? counts : ' '}
        </b>
        <ul aria-label={words.accepted}>
          {waived.map((it) => (
            <Waived key={`${it.rule} ${it.path}`} finding={it} onGo={onGo} />
          ))}
        </ul>
        <span>{editing.isDirty ? words.kept : words.unchanged}</span>
      </div>
      {open.length > 0 && (
        <ol className={css.list}>
          {open.map((it) => (
            <Line
              key={`${it.rule} ${it.line} ${it.column} ${it.what}`}
              finding={it}
              fix={fixOf(it, editing.text)}
              onGo={onGo}
              onFix={onFix}
            />
          ))}
          {editing.more > 0 && <li className={css.more}>{words.more(editing.more)}</li>}
        </ol>
      )}
    </section>
  )
}

function Waived({ finding, onGo }: { finding: Finding; onGo: FindingsProps['onGo'] }) {
  const times = useTimes()
  if (!finding.waived) return null
  return (
    <li>
      <button
        type="button"
        className={css.chip}
        title={`${finding.what}. ${finding.waived.because}`}
        onClick={() => onGo(finding.line, finding.column)}
      >
        {words.waived(finding.rule, times.calendarDay(finding.waived.until))}
      </button>
    </li>
  )
}

type LineProps = { finding: Finding; fix: Fix | null; onGo: FindingsProps['onGo']; onFix: FindingsProps['onFix'] }

function Line({ finding, fix, onGo, onFix }: LineProps) {
  return (
    <li data-level={finding.level}>
      <button type="button" className={css.go} onClick={() => onGo(finding.line, finding.column)}>
        <span className={css.where}>{finding.line}</span>
        <span className={css.level}>
          {words.level[finding.level]} {finding.rule}
        </span>
        <span>
          {finding.what}
          {finding.advice && <em>: {finding.advice}</em>}
        </span>
      </button>
      {fix && <Act onClick={() => onFix(fix)}>{words.fix(fix.shown)}</Act>}
    </li>
  )
}
