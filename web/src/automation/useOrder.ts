import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'

type Thing = { id: number; title: string }

/** An order that people change by dragging or with the arrow keys; it is kept a moment after the last move. */
export function useOrder<T extends Thing>(things: readonly T[], onKeep: (ids: T['id'][]) => void) {
  const [moved, setMoved] = useState<{ of: readonly T[]; ids: T['id'][] }>()
  const [said, setSaid] = useState('')
  const [dragged, setDragged] = useState<T['id']>()
  const keep = useDebouncedCallback(onKeep, 600)
  // The server's list wins as soon as it is another one.
  const ids = moved?.of === things ? moved.ids : things.map((it) => it.id)
  const byId = new Map(things.map((it) => [it.id, it]))
  const list = ids.flatMap((id) => byId.get(id) ?? [])
  const move = (id: T['id'], to: number) => {
    const from = ids.indexOf(id)
    const place = Math.max(0, Math.min(ids.length - 1, to))
    if (from < 0 || from === place) return
    const next = ids.toSpliced(from, 1).toSpliced(place, 0, id)
    setMoved({ of: things, ids: next })
    setSaid(`${byId.get(id)?.title ?? ''}: ${place + 1} / ${ids.length}`)
    keep(next)
  }
  return {
    list,
    said,
    dragged,
    /** For the handle. */
    step: (id: T['id'], by: number) => move(id, ids.indexOf(id) + by),
    drag: (id: T['id']) => ({
      draggable: true,
      onDragStart: () => setDragged(id),
      onDragEnd: () => setDragged(undefined),
      onDragOver: (event: { preventDefault: () => void }) => {
        event.preventDefault()
        if (dragged !== undefined && dragged !== id) move(dragged, ids.indexOf(id))
      },
      'data-dragged': dragged === id || undefined,
    }),
  }
}
