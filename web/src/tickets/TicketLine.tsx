import { Link } from '@tanstack/react-router'
import { type CSSProperties, memo, useEffect, useRef } from 'react'
import type { TicketId, WelcomeBrand } from '../api/generated/desk'
import { paths } from '../app/paths'
import { Avatar } from '../ui/Avatar'
import { BrandMark } from '../ui/BrandMark'
import { ClockLine } from '../ui/ClockLine'
import { Due } from '../ui/Due'
import { Priority } from '../ui/Priority'
import { burnSpoken, burnWords } from '../ui/clock'
import { cx } from '../ui/cx'
import { Icon, channelIcon } from '../ui/icons'
import { useTimes } from '../ui/times'
import { dueWords } from './dueWords'
import type { Lit } from './groups'
import css from './line.module.css'
import { channelWord, firstName, words } from './words'

type Line = {
  it: Lit
  style: CSSProperties
  index: number
  reachable: boolean
  isCurrent: boolean
  isSelected: boolean
  brand: WelcomeBrand
  now: number
  onCurrent: (id: TicketId) => void
  onOpen: (id: TicketId) => void
  onToggle: (id: TicketId) => void
}

/** One ticket in the queue; its own bottom rule is its clock. */
function TicketLineView({ it: { row, burn }, isCurrent, isSelected, ...line }: Line) {
  const self = useRef<HTMLDivElement>(null)
  // Moving with the keys moves the real focus too, so that a screen reader reads along.
  useEffect(() => {
    if (isCurrent && !document.activeElement?.matches('input')) self.current?.focus({ preventScroll: true })
  }, [isCurrent])
  return (
    <div
      ref={self}
      role="row"
      tabIndex={line.reachable ? 0 : -1}
      aria-rowindex={line.index + 1}
      aria-selected={isSelected}
      className={cx(css.line, isSelected && css.selected, isCurrent && css.current)}
      style={line.style}
      data-state={burn?.state ?? 'done'}
      data-ticket={row.id}
      onFocus={() => line.onCurrent(row.id)}
      onClick={(event) => {
        if (!(event.target as Element).closest('a, label')) line.onOpen(row.id)
      }}
      onKeyDown={() => undefined}
    >
      <span role="gridcell" className={css.cell}>
        <label className={css.box}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isSelected}
            aria-label={words.select(row.customer.name)}
            onChange={() => line.onToggle(row.id)}
          />
        </label>
      </span>
      <span role="gridcell" className={css.channel} title={channelWord(row.channel)}>
        <Icon name={channelIcon(row.channel)} />
        <span className="vh">{channelWord(row.channel)}</span>
      </span>
      <span role="gridcell" className={css.customer}>
        {row.unread && (
          <i className={css.unread} title={words.unread}>
            <span className="vh">{words.unread}</span>
          </i>
        )}
        <BrandMark brand={line.brand} />
        <span className="cut">{row.customer.name}</span>
      </span>
      <span role="gridcell" className={css.subject}>
        <Link className="cut" tabIndex={-1} {...paths.ticket(line.brand.key, row.id)}>
          {row.subject}
        </Link>
        <span className={cx(css.preview, 'cut')}>{row.preview}</span>
      </span>
      <span role="gridcell" className={css.owner}>
        <Avatar who={row.owner} />
        <span className="cut">{row.owner ? firstName(row.owner.name) : words.nobody}</span>
      </span>
      <span role="gridcell" className={css.priority}>
        <Priority {...row.priority} />
      </span>
      <span role="gridcell" className={css.due}>
        <DueCell it={{ row, burn }} now={line.now} />
      </span>
      {burn ? (
        <ClockLine state={burn.state} share={burn.share} className={css.clock} />
      ) : (
        <ClockLine state="kept" className={css.clock} />
      )}
    </div>
  )
}

function DueCell({ it: { row, burn }, now }: { it: Lit; now: number }) {
  const times = useTimes()
  if (!burn || !row.due) {
    return (
      <>
        <Due state="kept">{words.status[row.status]}</Due>
        <small>{times.when(row.updated_at, now)}</small>
      </>
    )
  }
  return (
    <>
      <Due state={burn.state}>
        <span aria-hidden="true">{burnWords(burn)}</span>
        <span className="vh">{burnSpoken(burn, row.due.words)}</span>
      </Due>
      <small aria-hidden="true">{dueWords(row.due, burn, times, now)}</small>
    </>
  )
}

export const TicketLine = memo(TicketLineView)
