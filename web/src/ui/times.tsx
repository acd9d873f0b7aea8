import { type ReactNode, createContext, use, useMemo } from 'react'
import { now } from './now'

const DAY_OF_CALENDAR = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'medium' })

/** Writes instants as the people of one zone say them. */
export class Times {
  private readonly zone: string
  private readonly hour: Intl.DateTimeFormat
  private readonly weekday: Intl.DateTimeFormat
  private readonly date: Intl.DateTimeFormat
  private readonly full: Intl.DateTimeFormat
  private readonly key: Intl.DateTimeFormat

  constructor(zone: string) {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options })
    this.zone = zone
    this.hour = format({ hour: '2-digit', minute: '2-digit' })
    this.weekday = format({ weekday: 'short' })
    this.date = format({ day: 'numeric', month: 'short' })
    this.full = format({ weekday: 'long', day: 'numeric', month: 'long' })
    this.key = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
  }

  /** `12:00` */
  clock(at: string | number): string {
    return this.hour.format(new Date(at))
  }

  /** `12:00` today, `Tue 12:00` this week, `3 Dec 12:00` otherwise. */
  when(at: string | number, from: number = now()): string {
    const date = new Date(at)
    if (this.day(at) === this.day(from)) return this.clock(at)
    const near = Math.abs(date.getTime() - from) < 6 * 86_400_000
    return `${near ? this.weekday.format(date) : this.date.format(date)} ${this.clock(at)}`
  }

  /** `Tue 12:00`, with the day even when it is today. */
  named(at: string | number, from: number = now()): string {
    return this.day(at) === this.day(from)
      ? `${this.weekday.format(new Date(at))} ${this.clock(at)}`
      : this.when(at, from)
  }

  /** `Fri 4 Dec 21:30`: for a time that may be any. */
  dated(at: string | number): string {
    const date = new Date(at)
    return `${this.weekday.format(date)} ${this.date.format(date)} ${this.clock(at)}`
  }

  /** `31 Mar 2027`: a day of the calendar, the same in every zone. */
  calendarDay(day: string): string {
    return DAY_OF_CALENDAR.format(new Date(`${day}T12:00:00Z`))
  }

  /** `Tuesday 24 November` */
  heading(at: string | number): string {
    return this.full.format(new Date(at)).replace(',', '')
  }

  /** `2026-11-24`: the day an instant belongs to. */
  day(at: string | number): string {
    return this.key.format(new Date(at))
  }

  /** `New York time` */
  place(): string {
    return `${(this.zone.split('/').at(-1) ?? this.zone).replaceAll('_', ' ')} time`
  }
}

const Zone = createContext(new Times('UTC'))

export function ZoneProvider({ zone, children }: { zone: string; children: ReactNode }) {
  const times = useMemo(() => new Times(zone), [zone])
  return <Zone value={times}>{children}</Zone>
}

/** The times of the brand on the page. */
export const useTimes = (): Times => use(Zone)
