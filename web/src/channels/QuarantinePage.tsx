import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { addresses, desk } from '../api/desk'
import { brandKey, quarantineQuery } from '../api/queries'
import type { QuarantineMail, RawMailId } from '../api/generated/desk'
import { paths } from '../app/paths'
import { Act } from '../ui/Act'
import { bytes } from '../ui/bytes'
import { Empty } from '../ui/Empty'
import { Frame } from '../ui/Frame'
import { Icon } from '../ui/icons'
import { useNow } from '../ui/now'
import { Tick } from '../ui/Tick'
import { useTimes } from '../ui/times'
import { complain, say } from '../ui/toasts'
import { useTitle } from '../ui/useTitle'
import css from './channels.module.css'
import { words } from './words'

/** Mail that was held back: why, as it came, and once more through the door, one by one or several at once. */
export default function QuarantinePage() {
  const { brand } = useParams({ from: '/b/$brand/trust/quarantine' })
  const { data: held } = useSuspenseQuery(quarantineQuery(brand))
  const [chosen, setChosen] = useState<ReadonlySet<RawMailId>>(new Set())
  const mails = held.filter((it) => chosen.has(it.id))
  const many = useRedriveMany(brand, () => setChosen(new Set()))
  useTitle(words.quarantine)
  return (
    <Frame title={words.quarantine} hint={words.quarantineHint}>
      {held.length === 0 ? (
        <Empty title={words.quarantineEmpty}>{words.quarantineEmptyHint}</Empty>
      ) : (
        <>
          <div className={css.many}>
            <Tick
              checked={mails.length === held.length}
              onChange={(on) => setChosen(new Set(on ? held.map((it) => it.id) : []))}
            >
              {mails.length === 0 ? words.chooseAll : words.chosen(mails.length)}
            </Tick>
            {mails.length > 0 && (
              <Act icon={<Icon name="redo" />} busy={many.isPending} onClick={() => many.mutate(mails)}>
                {words.redriveMany(mails.length)}
              </Act>
            )}
          </div>
          <ul className={css.held} aria-label={words.quarantine}>
            {held.map((it) => (
              <HeldMail
                key={it.id}
                brand={brand}
                mail={it}
                isChosen={chosen.has(it.id)}
                onChoose={(on) =>
                  setChosen(new Set(on ? [...chosen, it.id] : [...chosen].filter((id) => id !== it.id)))
                }
              />
            ))}
          </ul>
        </>
      )}
    </Frame>
  )
}

type HeldProps = { brand: string; mail: QuarantineMail; isChosen: boolean; onChoose: (on: boolean) => void }

function HeldMail({ brand, mail, isChosen, onChoose }: HeldProps) {
  const times = useTimes()
  const now = useNow()
  const redrive = useRedrive(brand, mail)
  return (
    <li>
      <input
        type="checkbox"
        aria-label={words.choose(mail.subject || words.noSubject)}
        checked={isChosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
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

/** One after the other, as they came; what still cannot become a ticket stays, and is counted. */
function useRedriveMany(brand: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (mails: readonly QuarantineMail[]) => {
      let tickets = 0
      for (const { id } of mails.toReversed())
        if ((await desk(brand).quarantine.redrive(id)).ticket_id !== null) tickets++
      return { tickets, left: mails.length - tickets }
    },
    onSuccess: ({ tickets, left }) => {
      say(words.redrivenMany(tickets, left))
      onDone()
    },
    onError: (error) => complain(error.message),
    onSettled: () => queries.invalidateQueries({ queryKey: brandKey(brand) }),
  })
}
