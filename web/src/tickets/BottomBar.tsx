import { Icon } from '../ui/icons'
import css from './ticket.module.css'
import { focusComposer } from './useTicketCommands'
import { words } from './words'

/** The ticket's places under a thumb. */
export function BottomBar({ onNote, onMacro, onDetails }: Record<'onNote' | 'onMacro' | 'onDetails', () => void>) {
  return (
    <nav className={css.bottom} aria-label={words.ticket}>
      <button type="button" onClick={focusComposer}>
        <Icon name="email" size={18} />
        {words.reply}
      </button>
      <button type="button" onClick={onNote}>
        <Icon name="note" size={18} />
        {words.note}
      </button>
      <button type="button" onClick={onMacro}>
        <Icon name="bolt" size={18} />
        {words.macroShort}
      </button>
      <button type="button" onClick={onDetails}>
        <Icon name="clock" size={18} />
        {words.details}
      </button>
    </nav>
  )
}
