import { Skeleton } from '../ui/Skeleton'
import { Carriers } from './Carriers'
import { Ladder } from './Ladder'
import { WalkThrough } from './WalkThrough'
import { WeekStrip } from './WeekStrip'
import css from './meaning.module.css'
import page from './page.module.css'
import type { Editing } from './useEditing'
import { words } from './words'

/** What the text means. While it cannot be read, the last meaning stays, dimmed. */
export function Meaning({ editing, line, onGo }: { editing: Editing; line: number; onGo: (line: number) => void }) {
  const { meaning, isBroken } = editing
  return (
    <section className={page.meaning} aria-label={words.meaning}>
      <p className={css.broken} role="status">
        {isBroken && (meaning ? words.broken : words.never)}
      </p>
      {meaning ? (
        <div className={css.sections} data-old={isBroken || undefined}>
          <WeekStrip week={meaning.week} zone={meaning.zone} line={line} onGo={onGo} />
          <Ladder rungs={meaning.ladder} line={line} onGo={onGo} />
          <WalkThrough
            example={meaning.example}
            contact={editing.contact}
            onContact={editing.setContact}
            line={line}
            onGo={onGo}
          />
          <Carriers matrix={meaning.matrix} triggers={meaning.triggers} line={line} onGo={onGo} />
        </div>
      ) : (
        !isBroken && <Coming />
      )}
    </section>
  )
}

const WIDTHS = ['40%', '92%', '84%', '88%', '36%', '76%', '81%'] as const

function Coming() {
  return (
    <div className={css.sections}>
      {WIDTHS.map((width) => (
        <Skeleton key={width} width={width} />
      ))}
    </div>
  )
}
