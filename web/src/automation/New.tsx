import { Link, type LinkProps } from '@tanstack/react-router'
import { Act } from '../ui/Act'
import { useCommands } from '../ui/commands'
import { Kbd } from '../ui/Kbd'
import css from './new.module.css'

type NewProps = { to: LinkProps; name: string; group: string; not: string | null }

/** Leads to an empty form; C does the same. */
export function New({ to, name, group, not }: NewProps) {
  useCommands('page', [
    {
      id: 'new',
      label: name,
      group,
      keys: ['c'],
      run: () => document.querySelector<HTMLElement>('#new-one')?.click(),
      not,
    },
  ])
  if (not) return <Act not={not}>{name}</Act>
  return (
    <Link {...to} id="new-one" className={css.new ?? ''}>
      {name}
      <Kbd onAccent>C</Kbd>
    </Link>
  )
}
