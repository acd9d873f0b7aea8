import { useMediaQuery } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { TicketId, WelcomeBrand } from '../api/generated/desk'
import { useDensity } from '../ui/density'
import { useTimes } from '../ui/times'
import { TicketLine } from './TicketLine'
import type { Item } from './groups'
import css from './queue.module.css'
import { useChoosing } from './useChoosing'
import { words } from './words'

type List = {
  label: string
  items: readonly Item[]
  brand: WelcomeBrand
  now: number
  current: TicketId | undefined
  selected: ReadonlySet<TicketId>
  onCurrent: (id: TicketId) => void
  onOpen: (id: TicketId) => void
  onToggle: (id: TicketId) => void
  choosing: boolean
  onChoose: (id: TicketId) => void
  more: boolean
  onMore: () => void
}

const HEADING = 30
const NARROW_ROW = 66

/** Only what is seen is drawn, so ten thousand rows scroll like ten. */
export function TicketList(list: List) {
  const { items, current, more, onMore } = list
  const scroller = useRef<HTMLDivElement>(null)
  const choosing = useChoosing({ isOn: list.choosing, onBegin: list.onChoose, onToggle: list.onToggle })
  const dense = useDensity() === 'dense'
  const narrow = useMediaQuery('(max-width: 760px)') ?? false
  const row = narrow ? NARROW_ROW : dense ? 42 : 50
  const place = items.findIndex((it) => it.type === 'row' && it.row.id === current)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.type === 'group' ? HEADING : row),
    getItemKey: (index) => keyOf(items[index]),
    overscan: 12,
    onChange: (it) => {
      if (more && (it.range?.endIndex ?? 0) > items.length - 20) onMore()
    },
  })
  // The page's height of a row changed, or the row at hand left the window: the scroller is outside of React.
  useEffect(() => virtual.measure(), [virtual, row])
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' })
  }, [virtual, place])
  return (
    <div className={css.scroller} ref={scroller}>
      <div
        {...choosing}
        role="grid"
        data-choosing={list.choosing || undefined}
        aria-label={list.label}
        aria-rowcount={more ? -1 : items.length}
        aria-multiselectable="true"
        style={{ height: virtual.getTotalSize(), position: 'relative' }}
      >
        {virtual.getVirtualItems().map((slot) => {
          const item = items[slot.index]
          const style = { transform: `translateY(${slot.start}px)`, height: slot.size }
          if (item?.type === 'group')
            return <Heading key={slot.key} item={item} index={slot.index} style={style} more={more} />
          if (item?.type !== 'row') return null
          return (
            <TicketLine
              key={slot.key}
              it={item}
              style={style}
              index={slot.index}
              reachable={place < 0 ? slot.index <= 1 : item.row.id === current}
              isCurrent={item.row.id === current}
              isSelected={list.selected.has(item.row.id)}
              brand={list.brand}
              now={list.now}
              onCurrent={list.onCurrent}
              onOpen={list.onOpen}
              onToggle={list.onToggle}
            />
          )
        })}
      </div>
    </div>
  )
}

const keyOf = (item: Item | undefined) => (item?.type === 'row' ? item.row.id : (item?.group ?? ''))

type Group = { item: Item & { type: 'group' }; index: number; style: React.CSSProperties; more: boolean }

function Heading({ item, index, style, more }: Group) {
  const { title, hint } = words.groups[item.group]
  const times = useTimes()
  const range = words.range(times.when(Math.min(...item.until)), times.when(Math.max(...item.until)))
  const isOpen = more && item.group === 'later'
  return (
    <div role="row" className={css.heading} style={style} aria-rowindex={index + 1}>
      <span role="rowheader">
        <b>{title}</b>
        <span>
          {item.count}
          {isOpen && '+'}
        </span>
        <span>{item.group === 'next' ? range : hint}</span>
      </span>
    </div>
  )
}
