import { useQuery } from '@tanstack/react-query'
import type { MacroUsePreview as Preview, Rule } from '../../api/generated/desk'
import { macroPreviewQuery } from '../../api/rules'
import type { Ticket } from '../../api/types'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { Icon } from '../../ui/icons'
import { Skeleton } from '../../ui/Skeleton'
import { plain } from '../rules/plain'
import { answerText } from './answerText'
import { TAGS, shownOf } from './shownOf'
import css from './macros.module.css'
import { useMacroValues } from './useMacroValues'
import { words } from './words'

type Shown = {
  brand: string
  ticket: Ticket
  macro: Rule
  busy: boolean
  error: string | undefined
  onApply: () => void
}

/** What would be different afterwards, field by field, and the words it writes. */
export function MacroPreview({ brand, ticket, macro, busy, error, onApply }: Shown) {
  const preview = useQuery(macroPreviewQuery(brand, ticket.id, ticket.version, macro.id))
  const it = preview.data
  const missing = it?.missing ?? []
  const not = ticket.allowed.classify ?? (missing.length > 0 ? words.missingShort : null)
  return (
    <section className={css.preview} aria-label={macro.title}>
      <h3>{macro.title}</h3>
      {macro.description && <p>{macro.description}</p>}
      {error && <ErrorBox>{error}</ErrorBox>}
      {preview.error && <ErrorBox>{preview.error.message || words.failed}</ErrorBox>}
      {preview.isPending && <Skeleton width="60%" />}
      {missing.length > 0 && <ErrorBox>{words.missing([...new Set(missing)])}</ErrorBox>}
      {it && <Changes brand={brand} changes={it.changes} />}
      {it?.answer && (
        <>
          <h4>{it.answer.is_public ? words.says : words.notes}</h4>
          <div className={css.answer} data-note={!it.answer.is_public || undefined}>
            {answerText(it.answer)}
          </div>
        </>
      )}
      <div className={css.end}>
        <Act look="primary" keys="↵" not={not} busy={busy || preview.isPending} onClick={onApply}>
          {words.apply}
        </Act>
      </div>
    </section>
  )
}

function Changes({ brand, changes }: { brand: string; changes: Preview['changes'] }) {
  const valued = useMacroValues(brand)
  const shown = shownOf(changes)
  if (shown.length === 0) return <p className={css.none}>{words.nothing}</p>
  return (
    <>
      <h4>{words.would}</h4>
      <dl className={css.diff}>
        {shown.map((it) => (
          <div key={it.field}>
            <dt>{words.fields[it.field] ?? plain(it.field)}</dt>
            {it.field === TAGS ? (
              <TagsDiff from={it.from} to={it.to} />
            ) : (
              <dd>
                <del>
                  <span className="vh">{words.from} </span>
                  {valued(it.field, it.from) || words.empty}
                </del>
                <Icon name="arrow" size={14} />
                <ins>
                  <span className="vh">{words.to} </span>
                  {valued(it.field, it.to) || words.empty}
                </ins>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </>
  )
}

/** Tags come and go one by one. */
const TagsDiff = ({ from, to }: { from: string; to: string }) => (
  <dd>
    {to && (
      <ins>
        {to
          .split(' ')
          .map((it) => `+${it}`)
          .join(' ')}
      </ins>
    )}
    {from && <del>{from}</del>}
  </dd>
)
