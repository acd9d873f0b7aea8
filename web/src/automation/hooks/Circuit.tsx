import { useQuery } from '@tanstack/react-query'
import type { HookId } from '../../api/generated/desk'
import { circuitQuery } from '../../api/hooks'
import { useTimes } from '../../ui/times'
import { words } from './words'
import css from './hooks.module.css'

/** Whether it is called, or left in peace because it fails: a word, a shape and a colour. */
export function Circuit({ brand, hook, short = false }: { brand: string; hook: HookId; short?: boolean }) {
  const { data: circuit } = useQuery(circuitQuery(brand, hook))
  const times = useTimes()
  if (!circuit) return null
  const [name, hint] = words.circuit[circuit.state]
  return (
    <span className={css.circuit} data-state={circuit.state}>
      <b>{name}</b>
      {!short && <span>{hint}</span>}
      {!short && circuit.until && <span>{words.circuitUntil(times.clock(circuit.until))}</span>}
    </span>
  )
}
