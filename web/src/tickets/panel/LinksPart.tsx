import { Link } from '@tanstack/react-router'
import type { TicketId } from '../../api/generated/desk'
import type { Ticket } from '../../api/types'
import { paths } from '../../app/paths'
import { Act } from '../../ui/Act'
import { Icon } from '../../ui/icons'
import { words as moves } from '../moves/words'
import { useMoves } from '../moves/useMoves'
import part from '../panel.module.css'
import css from './panel.module.css'
import { words } from './words'

/** The other tickets that this one has to do with. */
export function LinksPart({ brand, ticket, onLink }: { brand: string; ticket: Ticket; onLink: () => void }) {
  const { unlink } = useMoves(brand)
  const not = ticket.allowed.classify
  const passages: [string, TicketId | null][] = [
    [words.continues, ticket.follow_up_of],
    [words.goesOnIn, ticket.merged_into],
  ]
  const named = new Set(passages.map((it) => it[1]))
  const related = ticket.related.filter((it) => !named.has(it.id))
  const isAlone = related.length === 0 && passages.every((it) => it[1] === null)
  return (
    <section className={part.part}>
      <div className={css.head}>
        <h2>{words.links}</h2>
        <Act look="ghost" not={not} onClick={onLink} icon={<Icon name="plus" size={14} />}>
          {words.addLink}
        </Act>
      </div>
      {isAlone && <p className={part.none}>{words.noLinks}</p>}
      <ul className={css.links}>
        {passages.map(([what, id]) =>
          id === null ? null : (
            <li key={what}>
              <Link {...paths.ticket(brand, id)}>
                {what} #{id}
              </Link>
            </li>
          ),
        )}
        {related.map((it) => (
          <li key={it.id}>
            <Link {...paths.ticket(brand, it.id)} className="cut">
              #{it.id} {it.subject}
            </Link>
            <small>{it.why}</small>
            {!not && (
              <Act
                look="ghost"
                label={moves.unlink(it.id)}
                busy={unlink.isPending}
                onClick={() => unlink.mutate({ from: ticket.id, other: it.id })}
                icon={<Icon name="close" size={14} />}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
