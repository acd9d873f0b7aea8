import { useState } from 'react'
import { addresses } from '../api/desk'
import type { TicketMessage } from '../api/generated/desk'
import { Icon } from '../ui/icons'
import css from './mail.module.css'
import { words } from './words'

const TALLER = 420

/**
 * A customer's HTML, in a frame of a foreign origin without scripts (immunity 15). The frame cannot tell its height to
 * anybody, so the plain text of the mail stands invisibly behind it and makes the room.
 */
export function HtmlMail({ message, brand }: { message: TicketMessage; brand: string }) {
  const [images, setImages] = useState(false)
  const [more, setMore] = useState(0)
  return (
    <div className={css.mail}>
      <div className={css.bar}>
        <Icon name="eye" size={14} />
        <span>
          {words.safely} {message.blocked_images > 0 && !images && words.blocked(message.blocked_images)}
        </span>
        <span className={css.acts}>
          {message.blocked_images > 0 && !images && (
            <button type="button" title={words.showTitle} onClick={() => setImages(true)}>
              {words.show}
            </button>
          )}
          <button type="button" onClick={() => setMore(more + TALLER)}>
            {words.taller}
          </button>
        </span>
      </div>
      <div className={css.sheet} style={{ minHeight: 74 + more }}>
        <div className={css.ghost} aria-hidden="true">
          {message.text}
        </div>
        <iframe
          className={css.frame}
          title={words.mailFrom(message.author.name)}
          src={addresses(brand).contents.body(message.id, { images })}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          loading="lazy"
        />
      </div>
    </div>
  )
}
