import { Tooltip, UnstyledButton } from '@mantine/core'
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react'
import { Kbd } from './Kbd'
import css from './act.module.css'
import { cx } from './cx'

type Act = Omit<ComponentPropsWithRef<'button'>, 'onClick' | 'disabled' | 'style'> & {
  onClick?: (() => void) | undefined
  look?: 'plain' | 'primary' | 'ghost' | 'note'
  /** The server's reason why not; the button stays reachable, so that the reason can be read. */
  not?: string | null | undefined
  keys?: string | undefined
  label?: string | undefined
  icon?: ReactNode
  busy?: boolean
}

/** A button: a verb, its key, and if it cannot be done, why. */
export function Act({ onClick, look = 'plain', not, keys, label, icon, busy = false, ...button }: Act) {
  const { type = 'button', className, children, ...rest } = button
  const why = useId()
  const off = Boolean(not) || busy
  const shown = (
    <UnstyledButton
      {...rest}
      type={type}
      className={cx(css.btn, css[look], className)}
      onClick={off ? undefined : onClick}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-label={label}
      aria-describedby={not ? why : undefined}
      data-off={off || undefined}
    >
      {icon}
      {children}
      {keys && <Kbd onAccent={look === 'primary'}>{keys}</Kbd>}
    </UnstyledButton>
  )
  if (!not) return shown
  return (
    <>
      <Tooltip label={not} multiline maw={280}>
        {shown}
      </Tooltip>
      <span id={why} className="vh">
        {not}
      </span>
    </>
  )
}
