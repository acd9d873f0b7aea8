import type { CheckDifference } from '../api/generated/desk'
import css from './dialogs.module.css'
import { words } from './words'

/** A difference in sentences, and what it does to the tickets that are open now. */
export function Changes({ difference, onGo }: { difference: CheckDifference; onGo?: (line: number) => void }) {
  const { changes, tickets } = difference
  return (
    <div className={css.changes}>
      {changes.length === 0 && <p>{words.noChanges}</p>}
      <ul aria-label={words.changes}>
        {changes.map((it) => (
          <li key={`${it.path} ${it.sentence}`}>
            <span className={css.effect} data-effect={it.effect}>
              {words.effect[it.effect]}
            </span>
            {onGo && it.line > 0 ? (
              <button type="button" onClick={() => onGo(it.line)}>
                {it.sentence}
              </button>
            ) : (
              <span>{it.sentence}</span>
            )}
          </li>
        ))}
      </ul>
      <p className={css.red} data-red={tickets.would_turn_red > 0 || undefined}>
        {tickets.sentence || words.red(tickets.would_turn_red, tickets.open)}
      </p>
    </div>
  )
}
