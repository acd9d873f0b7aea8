import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { outboxQuery } from '../api/queries'
import type { OutboxRow } from '../api/generated/desk'
import { paths } from '../app/paths'
import { Empty } from '../ui/Empty'
import { Frame } from '../ui/Frame'
import { useNow } from '../ui/now'
import { useTimes } from '../ui/times'
import { useTitle } from '../ui/useTitle'
import css from './channels.module.css'
import { words } from './words'

/** Everything that leaves the building, and how far it has come. */
export default function OutboxPage() {
  const { brand } = useParams({ from: '/b/$brand/trust/outbox' })
  const { mail } = useParams({ strict: false })
  const { data: mails } = useSuspenseQuery(outboxQuery(brand))
  useTitle(words.outbox)
  return (
    <Frame title={words.outbox} hint={words.outboxHint} fills>
      {mails.length === 0 ? (
        <Empty title={words.outboxEmpty}>{words.outboxEmptyHint}</Empty>
      ) : (
        <div className={css.split} data-open={mail !== undefined || undefined}>
          <ul className={css.mails} aria-label={words.outbox}>
            {mails.map((it) => (
              <MailRow key={it.id} brand={brand} mail={it} here={String(it.id) === mail} />
            ))}
          </ul>
          <div className={css.reader}>
            {mail === undefined ? <Empty title={words.outboxPick}>{words.outboxPickHint}</Empty> : <Outlet />}
          </div>
        </div>
      )}
    </Frame>
  )
}

function MailRow({ brand, mail, here }: { brand: string; mail: OutboxRow; here: boolean }) {
  const times = useTimes()
  const now = useNow()
  return (
    <li>
      <Link {...paths.outboxMail(brand, mail.id)} aria-current={here ? 'page' : undefined}>
        <span className={css.line}>
          <b className="cut">{mail.to}</b>
          <span>{times.when(mail.at, now)}</span>
        </span>
        <span className={css.line}>
          <span className="cut">{mail.subject}</span>
          <span className={css.state} data-state={mail.state}>
            {words.state[mail.state]}
          </span>
        </span>
        {mail.error && <span className={css.why}>{mail.error}</span>}
      </Link>
    </li>
  )
}
