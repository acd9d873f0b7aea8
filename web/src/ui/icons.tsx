import { cx } from './cx'
import css from './icons.module.css'

const PATHS = {
  work: 'M3 8.5 4.6 3h6.8L13 8.5V13H3zM3 8.5h3l1 1.7h2l1-1.7h3',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 5v3l2 1.4',
  check: 'm3.5 8.3 3 3 6-6.4',
  people:
    'M6 3.2a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6M2 13c.3-2.6 1.8-4 4-4s3.7 1.4 4 4M10.5 3.4a2.3 2.3 0 0 1 0 4.2M11.6 9.3c1.4.5 2.2 1.8 2.4 3.7',
  person: 'M8 2.9a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M3.4 13.3c.3-2.7 2-4.1 4.6-4.1s4.3 1.4 4.6 4.1',
  trust: 'M8 2 3.5 3.8v3.7c0 3 1.8 5.2 4.5 6.5 2.7-1.3 4.5-3.5 4.5-6.5V3.8zM6 8l1.5 1.5 2.7-2.9',
  email:
    'M3.5 3.5h9A1.5 1.5 0 0 1 14 5v6a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11V5a1.5 1.5 0 0 1 1.5-1.5M2.5 4.5 8 8.8l5.5-4.3',
  chat: 'M2.5 3.5h11v7.2H8L5 13.2v-2.5H2.5z',
  phone:
    'M4.2 2.5h2l1 3-1.4 1.1a7.6 7.6 0 0 0 3.6 3.6l1.1-1.4 3 1v2c0 .9-.7 1.6-1.6 1.5A10.3 10.3 0 0 1 2.7 4.1c-.1-.9.6-1.6 1.5-1.6z',
  sms: 'M5.6 1.8h4.8A1.6 1.6 0 0 1 12 3.4v9.2a1.6 1.6 0 0 1-1.6 1.6H5.6A1.6 1.6 0 0 1 4 12.6V3.4a1.6 1.6 0 0 1 1.6-1.6M7 11.8h2',
  social: 'M8 5.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6M10.3 5.8v3.1c0 2.2 3.2 1.7 3.2-.9A5.5 5.5 0 1 0 11 12.6',
  note: 'M3 3h10v6.5L9.5 13H3zM9.5 13V9.5H13M5.5 5.8h5M5.5 8.2h2.6',
  box: 'M2.5 5 8 2.3 13.5 5v6L8 13.7 2.5 11zM2.5 5 8 7.7 13.5 5M8 7.7v6',
  gear: 'M8 2.2v2M8 11.8v2M2.2 8h2M11.8 8h2M3.9 3.9l1.4 1.4M10.7 10.7l1.4 1.4M12.1 3.9l-1.4 1.4M5.3 10.7l-1.4 1.4M8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4',
  search: 'M7 2.7a4.3 4.3 0 1 0 0 8.6 4.3 4.3 0 0 0 0-8.6m3.3 7.6 3.2 3.2',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  back: 'M9.8 4 5.8 8l4 4',
  clip: 'm12.8 7.4-5 5a3 3 0 0 1-4.3-4.3l5.4-5.4a2 2 0 0 1 2.9 2.9l-5.2 5.2a1 1 0 0 1-1.5-1.5l4.6-4.6',
  pause: 'M5.8 4v8M10.2 4v8',
  flag: 'M4 14V2.5h7.5L10 5.2l1.5 2.8H4',
  close: 'm4.5 4.5 7 7M11.5 4.5l-7 7',
  plus: 'M8 3v10M3 8h10',
  eye: 'M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8zM8 6.100a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8',
  late: 'M8 2.500a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 5v3.600M8 10.700v.1',
  open: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  out: 'M2.5 7.8 13.5 3l-4.8 10.5-1.9-4.200zM6.8 9.300l3-3',
  warn: 'M8 2.6 14 13H2zM8 6.600v3M8 11.300v.1',
  sun: 'M8 5.400a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.200M8 1.800v1.400M8 12.800v1.400M1.8 8h1.400M12.8 8h1.400M3.6 3.600l1 1M11.4 11.400l1 1M12.4 3.600l-1 1M4.6 11.400l-1 1',
  moon: 'M13 9.400A5.4 5.4 0 0 1 6.6 3 5.4 5.4 0 1 0 13 9.400z',
  bot: 'M5 5h6a2 2 0 0 1 2 2v3.500a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2M8 5V2.800M6 8.300v.9M10 8.300v.9M1.6 8.200v1.600M14.4 8.200v1.6',
  save: 'M8 2.500v7.200M4.9 6.9 8 10l3.1-3.100M3 13h10',
  redo: 'M12.6 6.500A5 5 0 1 0 13 9M12.9 3v3.600H9.3',
  playbook: 'M3.5 3.500c0-.6.4-1 1-1H12v9H4.600c-.6 0-1.100.5-1.100 1s.5 1 1.100 1H12M3.5 12.500v-9M6.5 5.500h3',
  print:
    'M4.5 6V2.500h7V6M4.5 11.500H3A1 1 0 0 1 2 10.500V7a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v3.500a1 1 0 0 1-1 1h-1.500M4.5 9.500h7v4h-7z',
  pen: 'M3.2 12.8 4 9.700l6.8-6.9 2.4 2.4-6.9 6.800z',
} as const

export type IconName = keyof typeof PATHS

/** A line drawing of sixteen units; it never carries meaning alone. */
export function Icon({
  name,
  size = 16,
  className,
}: {
  name: IconName
  size?: 14 | 16 | 18 | 20
  className?: string | undefined
}) {
  return (
    <svg className={cx(css.icon, className)} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}

const CHANNELS: Record<string, IconName> = {
  email: 'email',
  mail: 'email',
  chat: 'chat',
  phone: 'phone',
  sms: 'sms',
  social: 'social',
}

export const channelIcon = (channel: string): IconName => CHANNELS[channel] ?? 'chat'
