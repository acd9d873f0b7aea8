import { Textarea } from '@mantine/core'
import { cx } from './cx'
import css from './writing.module.css'

type Writing = {
  id?: string
  label: string
  placeholder: string
  value: string
  onChange: (text: string) => void
  onSend: () => void
  /** ⌘⇧↵ */
  onSendMore?: (() => void) | undefined
  /** Esc: the field gives the keys back to the page. */
  onLeave?: (() => void) | undefined
  /** `/` as the first letter is no letter but asks for a macro. */
  onSlash?: (() => void) | undefined
  autoFocus?: boolean
  minRows?: number
  maxRows?: number
  disabled?: boolean
  className?: string | undefined
}

/** A field that grows with its text; what its frame looks like says where the text will go. */
export function Writing({
  id,
  label,
  value,
  onChange,
  onSend,
  onSendMore,
  onLeave,
  onSlash,
  className,
  ...rest
}: Writing) {
  return (
    <Textarea
      {...(id ? { id } : {})}
      {...rest}
      aria-label={label}
      variant="unstyled"
      autosize
      maxRows={rest.maxRows ?? 12}
      classNames={{ input: cx(css.input, className) }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.currentTarget.blur()
          onLeave?.()
        } else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
          if (event.shiftKey) onSendMore?.()
          else onSend()
        } else if (event.key === '/' && value === '' && onSlash) onSlash()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
}
