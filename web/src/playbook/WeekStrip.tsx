import type { MeaningRow, MeaningWeek, Stretch } from '../api/generated/desk'
import { useNow } from '../ui/now'
import { sentence } from '../ui/sentence'
import { Times } from '../ui/times'
import css from './meaning.module.css'
import { WEEK, hoursWords, minuteOfWeek, strips, windowWords } from './week'
import { words } from './words'

type WeekProps = { week: MeaningWeek; zone: string; line: number; onGo: (line: number) => void }

const SHOWN_HOLES = 3

/** A usual week, Monday to Sunday: who is open when, and when nobody is. */
export function WeekStrip({ week, zone, line, onGo }: WeekProps) {
  const hours = Math.round(week.open_minutes / 6) / 10
  const brand = week.rows.find((it) => it.kind === 'brand')
  const place = new Times(zone).place()
  const now = minuteOfWeek(useNow(), zone)
  return (
    <section>
      <h2>{week.open_minutes >= WEEK ? words.openAlways : words.openHours(String(hours))}</h2>
      <p>
        {brand && words.hoursIn(hoursWords(brand.windows), place)} {holesWords(week)}
      </p>
      <div className={css.week}>
        {strips(week.rows).map((rows) => (
          <Strip key={rows.map((it) => it.name).join(' ')} rows={rows} now={now} line={line} onGo={onGo} />
        ))}
        <span className={css.holeName}>{week.holes.length > 0 && words.hole}</span>
        <div className={css.holes} aria-hidden="true">
          {week.holes.map((it) => (
            <i key={it.from} style={placeOf(it)} />
          ))}
        </div>
        <span />
        <div className={css.days} aria-hidden="true">
          {words.days.map((it) => (
            <span key={it}>{it}</span>
          ))}
        </div>
      </div>
    </section>
  )
}

function Strip({ rows, now, line, onGo }: { rows: MeaningRow[]; now: number; line: number; onGo: WeekProps['onGo'] }) {
  const first = rows[0]
  if (!first) return null
  const here = rows.some((it) => it.line === line)
  return (
    <>
      <span className={css.names} data-here={here || undefined}>
        {rows.map((it) => (
          <button
            key={it.name}
            type="button"
            title={words.opens(nameOf(it), hoursWords(it.windows))}
            onClick={() => onGo(it.line)}
          >
            {nameOf(it)}
            <span className="vh">: {hoursWords(it.windows)}</span>
          </button>
        ))}
      </span>
      <div
        className={css.strip}
        data-kind={first.kind}
        data-resting={!first.active || undefined}
        data-here={here || undefined}
        aria-hidden="true"
      >
        {first.windows.map((it) => (
          <i key={it.from} style={placeOf(it)} />
        ))}
        <b style={{ left: `${(now / WEEK) * 100}%` }} />
      </div>
    </>
  )
}

function nameOf({ name, kind, active }: MeaningRow): string {
  if (kind === 'on_call') return words.onCall(sentence(name))
  return active ? sentence(name) : words.resting(sentence(name))
}

const placeOf = ({ from, to }: Stretch) => ({
  left: `${(from / WEEK) * 100}%`,
  width: `${((to - from) / WEEK) * 100}%`,
})

/** That somebody is always there is worth a word only where teams follow the sun. */
function holesWords({ holes, rows }: MeaningWeek): string {
  const hubs = rows.filter((it) => it.kind === 'hub' && it.active)
  if (holes.length === 0) return hubs.length > 1 ? words.noHoles : ''
  if (holes.length <= SHOWN_HOLES) return words.holes(holes.map((it) => windowWords(it)))
  const minutes = holes.reduce((sum, it) => sum + it.to - it.from, 0)
  return words.manyHoles(Math.round(minutes / 6) / 10, holes.length)
}
