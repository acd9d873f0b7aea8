import type { TicketMessage } from '../api/generated/desk'
import { Act } from '../ui/Act'
import { Icon } from '../ui/icons'
import css from './composer.module.css'
import { firstName, words } from './words'

type News = { news: readonly TicketMessage[]; yours: string; onSeen: () => void; onSend: () => void }

/** Somebody wrote while the reply was being written: both are shown, and the writer decides. */
export function NewsBox({ news, yours, onSeen, onSend }: News) {
  const names = [...new Set(news.map((it) => firstName(it.author.name)))]
  return (
    <div className={css.news} role="alert">
      <p>
        <Icon name="warn" />
        <b>{words.newsTitle(names)}</b>
      </p>
      {news.slice(-2).map((it) => (
        <blockquote key={it.id}>
          <b>{firstName(it.author.name)}</b> {it.text}
        </blockquote>
      ))}
      <blockquote data-yours>
        <b>{words.yours}</b> {yours}
      </blockquote>
      <div>
        <Act onClick={onSeen}>{words.seen}</Act>
        <Act look="ghost" onClick={onSend}>
          {words.sendAnyway}
        </Act>
      </div>
    </div>
  )
}
