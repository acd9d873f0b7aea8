import { useSyncExternalStore } from 'react'

// The server's time, carried forward by the monotonic counter: a wrong or changed clock on the desk moves no promise.
let base = Date.now()
let learnedAt = performance.now()

export const now = (): number => base + (performance.now() - learnedAt)

const STEPS = { minute: 60_000, second: 1_000 } as const
type Step = keyof typeof STEPS

class Ticker {
  private readonly listeners = new Set<() => void>()
  private readonly length: number
  private timer: ReturnType<typeof setTimeout> | undefined
  private value = now()

  constructor(length: number) {
    this.length = length
  }

  readonly read = (): number => this.value

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    if (this.timer === undefined) {
      this.value = now()
      this.wait()
    }
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size === 0) {
        clearTimeout(this.timer)
        this.timer = undefined
      }
    }
  }

  readonly step = (): void => {
    this.value = now()
    for (const listener of this.listeners) listener()
  }

  private wait(): void {
    this.timer = setTimeout(
      () => {
        this.step()
        this.wait()
      },
      this.length - (now() % this.length) + 5,
    )
  }
}

const tickers: Record<Step, Ticker> = { minute: new Ticker(STEPS.minute), second: new Ticker(STEPS.second) }

/** Hears what time it is on the server; small differences are the way's, not the clock's. */
export function learnNow(instant: string | number): void {
  const heard = typeof instant === 'number' ? instant : Date.parse(instant)
  if (!Number.isFinite(heard)) return
  const jump = Math.abs(heard - now())
  base = heard
  learnedAt = performance.now()
  if (jump > STEPS.second) for (const ticker of Object.values(tickers)) ticker.step()
}

/** Now, and again at each full minute or second of the server. */
export function useNow(step: Step = 'minute'): number {
  const ticker = tickers[step]
  return useSyncExternalStore(ticker.subscribe, ticker.read)
}
