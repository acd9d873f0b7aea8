import { useCommands } from './commands'

/** J and K walk along the rows of a page, which are links marked `data-row` and keep their own Enter. */
export function useRowKeys(field?: { current: HTMLInputElement | null }): void {
  const group = 'Move'
  useCommands('page', [
    { id: 'row-next', label: 'Next row', group, keys: ['j', 'ArrowDown'], run: () => step(1), listed: false },
    { id: 'row-before', label: 'Row before', group, keys: ['k', 'ArrowUp'], run: () => step(-1), listed: false },
    ...(field
      ? [{ id: 'row-find', label: 'Search here', group, keys: ['/'], run: () => field.current?.select() }]
      : []),
  ])
}

/** The first row, from a field above them. */
export const firstRow = (): void => document.querySelector<HTMLElement>('[data-row]')?.focus()

function step(by: number): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const here = all.findIndex((it) => it === document.activeElement)
  all[here < 0 ? 0 : Math.min(all.length - 1, Math.max(0, here + by))]?.focus()
}
