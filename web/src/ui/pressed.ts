const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

const SIGNS: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: '⇧',
  Enter: '↵',
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
}

/** What is printed on the keys: `mod+Enter` reads ⌘ ↵ on a Mac, Ctrl ↵ elsewhere. */
export const pressed = (keys: string): string[] =>
  keys.split(/[+ ]/).map((key) => SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key))

/** The same as one inscription. */
export const inscription = (keys: string): string => pressed(keys).join(isMac ? '' : ' ')
