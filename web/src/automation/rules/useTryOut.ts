import { useRef, useState } from 'react'
import { desk } from '../../api/desk'
import type { RuleKind, TryHit } from '../../api/generated/desk'
import { type Form, draftOf } from './draft'

const ENOUGH = 200

type State = {
  running: boolean
  hits: TryHit[]
  examined: number
  progress: number
  error: Error | null
  asked: boolean
}
const AT_REST: State = { running: false, hits: [], examined: 0, progress: 0, error: null, asked: false }

/** Asks the desk piece by piece what a rule would have done, until the week is over or enough is seen. */
export function useTryOut(brand: string, kind: RuleKind) {
  const [state, setState] = useState(AT_REST)
  const stop = useRef<AbortController>(undefined)
  const run = async (form: Form) => {
    stop.current?.abort()
    const mine = new AbortController()
    stop.current = mine
    const { conditions, actions } = draftOf(form)
    setState({ ...AT_REST, running: true, asked: true })
    let cursor: string | null = null
    const hits: TryHit[] = []
    try {
      do {
        const wish = { kind, conditions, actions, ...(cursor === null ? {} : { cursor }) }
        const tried = await desk(brand).try.run(wish, mine.signal)
        hits.push(...tried.hits)
        cursor = tried.cursor
        const running = cursor !== null && hits.length < ENOUGH
        setState({
          running,
          hits: [...hits],
          examined: tried.examined,
          progress: tried.progress,
          error: null,
          asked: true,
        })
      } while (cursor !== null && hits.length < ENOUGH)
    } catch (error) {
      if (mine.signal.aborted) setState((it) => ({ ...it, running: false }))
      else setState((it) => ({ ...it, running: false, error: error as Error }))
    }
  }
  return { ...state, run: (form: Form) => void run(form), stop: () => stop.current?.abort() }
}
