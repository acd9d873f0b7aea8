import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { quarantineQuery, viewsQuery } from '../api/queries'
import type { Me } from '../api/generated/desk'
import { Icon, type IconName } from '../ui/icons'
import { Mark } from '../ui/Mark'
import { BrandMenu } from './BrandMenu'
import { MeMenu } from './MeMenu'
import { paths } from './paths'
import css from './shell.module.css'
import { words } from './words'

/** The places of the desk: only those that exist, and only those this role may use. */
export function Rail({ me, onKeys }: { me: Me; onKeys: () => void }) {
  const brand = me.brand.key
  const { pathname } = useLocation()
  const inTrust = /^\/b\/[^/]+\/(outbox|quarantine)/.test(pathname)
  const inPlaybook = /^\/b\/[^/]+\/playbook/.test(pathname)
  const inSetup = /^\/b\/[^/]+\/setup/.test(pathname)
  const inHelp = /^\/b\/[^/]+\/articles/.test(pathname)
  const mayReadPlaybook = me.permissions.includes('read_playbook')
  const writesPlaybook = me.permissions.includes('release_playbook')
  const maySeeQuarantine = me.permissions.includes('quarantine')
  const maySeeOutbox = me.permissions.includes('outbox')
  const { data: views } = useSuspenseQuery(viewsQuery(brand))
  const { data: held } = useQuery({ ...quarantineQuery(brand), enabled: maySeeQuarantine })
  const late = views.find((it) => it.key === 'open')?.late ?? 0
  return (
    <nav className={css.rail} aria-label={words.places}>
      <Link className={css.mark} {...paths.queue(brand)} aria-label="Quarterdeck">
        <Mark />
      </Link>
      <Place
        to={paths.queue(brand)}
        icon="work"
        name={words.work}
        here={!inTrust && !inPlaybook && !inSetup && !inHelp}
        count={late}
        of="late"
      />
      {mayReadPlaybook && (
        <Place
          to={writesPlaybook ? paths.playbook(brand) : paths.escalation(brand)}
          icon="playbook"
          name={words.playbook}
          here={inPlaybook}
          count={0}
          of=""
        />
      )}
      {mayReadPlaybook && (
        <>
          <Place to={paths.articles(brand)} icon="book" name={words.help} here={inHelp} count={0} of="" />
          <Place to={paths.rules(brand, 'trigger')} icon="gear" name={words.setup} here={inSetup} count={0} of="" />
        </>
      )}
      {(maySeeOutbox || maySeeQuarantine) && (
        <Place
          to={maySeeOutbox ? paths.outbox(brand) : paths.quarantine(brand)}
          icon="trust"
          name={words.trust}
          here={inTrust}
          count={held?.length ?? 0}
          of="in quarantine"
        />
      )}
      <div className={css.foot}>
        <BrandMenu here={me.brand} />
        <MeMenu me={me} onKeys={onKeys} />
      </div>
    </nav>
  )
}

type To = ReturnType<
  | typeof paths.queue
  | typeof paths.playbook
  | typeof paths.escalation
  | typeof paths.articles
  | typeof paths.rules
  | typeof paths.outbox
  | typeof paths.quarantine
>
type PlaceProps = { to: To; icon: IconName; name: string; here: boolean; count: number; of: string }

function Place({ to, icon, name, here, count, of }: PlaceProps) {
  return (
    <Link className={css.place} {...to} data-here={here || undefined} aria-current={here ? 'page' : undefined}>
      <Icon name={icon} size={18} />
      <span>{name}</span>
      {count > 0 && (
        <span className={css.count} title={`${count} ${of}`}>
          {count > 99 ? '99+' : count}
          <span className="vh"> {of}</span>
        </span>
      )}
    </Link>
  )
}
