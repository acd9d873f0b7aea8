import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { TicketId } from '../../api/generated/desk'
import { ticketRunsQuery, usableMacrosQuery } from '../../api/rules'
import { paths } from '../../app/paths'
import { Icon } from '../../ui/icons'
import css from './rules.module.css'
import { causeWords, words } from './words'

const RULE = /^(trigger|automation|macro):(\d+)$/

/** Which rule did a line of the log; it leads to the reason. Nothing, where a person did. */
export function Cause({ brand, ticket, cause }: { brand: string; ticket: TicketId; cause: string }) {
  const [, kind, id] = RULE.exec(cause) ?? []
  const isMacro = kind === 'macro'
  const { view, q } = useSearch({ from: '/b/$brand/tickets/$id' })
  const { data: runs } = useQuery({ ...ticketRunsQuery(brand, ticket), enabled: kind !== undefined && !isMacro })
  const { data: macros } = useQuery({ ...usableMacrosQuery(brand), enabled: isMacro })
  if (!kind) return null
  if (isMacro) {
    const macro = macros?.find((it) => it.id === Number(id))
    if (!macro) return <span> · {causeWords(cause)}</span>
    return (
      <>
        {' · '}
        <Link {...paths.rule(brand, 'macro', macro.id)} className={css.cause} title={words.toMacro(macro.title)}>
          <Icon name="bolt" size={14} />
          {macro.title}
        </Link>
      </>
    )
  }
  const name = runs?.find((it) => it.rule_id === Number(id))?.rule ?? causeWords(cause)
  return (
    <>
      {' · '}
      <Link
        {...paths.ticket(brand, ticket, { ...(view ? { view } : {}), ...(q ? { q } : {}), panel: 'rules' })}
        className={css.cause}
        title={words.whyOf(name)}
      >
        <Icon name="bolt" size={14} />
        {name}
      </Link>
    </>
  )
}
