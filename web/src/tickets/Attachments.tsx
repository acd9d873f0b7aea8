import { addresses } from '../api/desk'
import type { TicketFile } from '../api/generated/desk'
import { Icon } from '../ui/icons'
import { bytes } from '../ui/bytes'
import css from './thread.module.css'
import { words } from './words'

/** Files are only ever saved, never opened in the desk. */
export function Attachments({ files, brand }: { files: readonly TicketFile[]; brand: string }) {
  if (files.length === 0) return null
  return (
    <ul className={css.files} aria-label={words.attachments}>
      {files.map((it) => (
        <li key={it.id}>
          <a href={addresses(brand).contents.attachment(it.id)} download={it.name}>
            <Icon name="clip" size={14} />
            <span className="cut">{it.name}</span>
            <small>{bytes(it.size)}</small>
          </a>
        </li>
      ))}
    </ul>
  )
}
