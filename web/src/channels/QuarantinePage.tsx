import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { addresses, desk } from '../api/desk'
import { brandKey, quarantineQuery } from '../api/queries'
import type { QuarantineMail } from '../api/generated/desk'
import { paths } from '../app/paths'
import { Act } from '../ui/Act'
import { bytes } from '../ui/bytes'
import { Empty } from '../ui/Empty'
import { Frame } from '../ui/Frame'
import { Icon } from '../ui/icons'
import { useNow } from '../ui/now'
import { useTimes } from '../ui/times'
import { complain, say } from '../ui/toasts'
import { useTitle } from '../ui/useTitle'
import css from './channels.module.css'
import { words } from './words'

/** Mail that was held back: why, as it came, and once more through the door. */
export default function QuarantinePage() {
  const { brand } = useParams({ from: '/b/$brand/trust/quarantine' })
  const { data: held } = useSuspenseQuery(quarantineQuery(brand))
  useTitle(words.quarantine)
  return (
    <Frame title={words.quarantine} hint={words.quarantineHint}>
      {held.length === 0 ? (
        <Empty title={words.quarantineEmpty}>{words.quarantineEmptyHint}</Empty>
      ) : (
        <ul className={css.held}>
          {held.map((it) => (
            <HeldMail key={it.id} brand={brand} mail={it} />
          ))}
        </ul>
      )}
    </Frame>
  )
}

function HeldMail({ brand, mail }: { brand: string; mail: QuarantineMail }) {
  const times = useTimes()
  const now = useNow()
  const redrive = useRedrive(brand, mail)
  return (
    <li>
      <div className={css.what}>
        <h2 className="cut">{mail.subject || words.noSubject}</h2>
        <p className="cut">
          {mail.from || words.noSender} → {mail.to.join(', ')}
        </p>
        <p className={css.reason}>
          <Icon name="warn" size={14} />
          {mail.reason}
        </p>
      </div>
      <div className={css.facts}>
        <span>{times.when(mail.received_at, now)}</span>
        <span>
          {bytes(mail.size)} · {words.tries(mail.attempts)}
        </span>
        <code>{mail.code}</code>
      </div>
      <div className={css.acts}>
        <a href={addresses(brand).quarantine.raw(mail.id)} download={`${mail.id}.eml`}>
          <Icon name="save" />
          {words.raw}
        </a>
        <Act icon={<Icon name="redo" />} busy={redrive.isPending} onClick={() => redrive.mutate()}>
          {words.redrive}
        </Act>
      </div>
    </li>
  )
}

function useRedrive(brand: string, mail: QuarantineMail) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => desk(brand).quarantine.redrive(mail.id),
    onSuccess: ({ state, ticket_id, reason }) => {
      void queries.invalidateQueries({ queryKey: brandKey(brand) })
      if (ticket_id === null) say(words.redrivenTo(reason ?? state))
      else {
        say(words.redriven(ticket_id))
        void navigate(paths.ticket(brand, ticket_id))
      }
    },
    onError: (error) => complain(error.message),
  })
}
