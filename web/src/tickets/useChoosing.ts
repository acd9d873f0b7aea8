import { type MouseEvent, type PointerEvent, useCallback, useRef } from 'react'
import type { TicketId } from '../api/generated/desk'

type Choosing = { isOn: boolean; onBegin: (id: TicketId) => void; onToggle: (id: TicketId) => void }

const LONG = 450
const STILL = 10

const rowAt = (event: { target: EventTarget }): TicketId | undefined => {
  const row = (event.target as Element).closest<HTMLElement>('[data-ticket]')
  return row ? (Number(row.dataset['ticket']) as TicketId) : undefined
}

/** Choosing rows with a finger: one that rests on a row begins, and from then on each tap chooses instead of opening. */
export function useChoosing({ isOn, onBegin, onToggle }: Choosing) {
  const held = useRef<{ x: number; y: number; timer: ReturnType<typeof setTimeout> }>(undefined)
  const rested = useRef(false)
  const letGo = useCallback(() => {
    clearTimeout(held.current?.timer)
    held.current = undefined
  }, [])
  /** Nothing begins after the list is gone. */
  const ref = useCallback(() => letGo, [letGo])
  return {
    ref,
    onPointerDown: (event: PointerEvent) => {
      const id = rowAt(event)
      rested.current = false
      letGo()
      if (isOn || event.pointerType !== 'touch' || id === undefined) return
      const timer = setTimeout(() => {
        rested.current = true
        onBegin(id)
      }, LONG)
      held.current = { x: event.clientX, y: event.clientY, timer }
    },
    onPointerMove: (event: PointerEvent) => {
      const from = held.current
      if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL) letGo()
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onContextMenu: (event: MouseEvent) => {
      if (held.current || rested.current) event.preventDefault()
    },
    onClickCapture: (event: MouseEvent) => {
      const id = rowAt(event)
      // The tap that ends a long press, and the tick box, which chooses by itself.
      const isDone = rested.current
      rested.current = false
      if (!isDone && (!isOn || id === undefined || (event.target as Element).closest('label'))) return
      event.preventDefault()
      event.stopPropagation()
      if (!isDone && id !== undefined) onToggle(id)
    },
  }
}
