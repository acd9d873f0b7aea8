import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { RuleId } from '../../api/generated/desk'
import { meQuery } from '../../api/queries'
import { ruleDefinitionsQuery, rulesOf, rulesKey, rulesQuery, usageQuery } from '../../api/rules'
import { paths } from '../../app/paths'
import { Empty } from '../../ui/Empty'
import { Frame } from '../../ui/Frame'
import { complain } from '../../ui/toasts'
import { useTitle } from '../../ui/useTitle'
import { New } from '../New'
import list from '../list.module.css'
import { RuleRow } from './RuleRow'
import { kindOf, mayWrite } from './kind'
import { useOrder } from '../useOrder'
import { words as all } from '../words'
import { words } from './words'

/** The rules of one kind, in the order in which they run. */
export default function RulesPage() {
  const { brand, kind: word } = useParams({ from: '/b/$brand/setup/rules/$kind' })
  const kind = kindOf(word)
  const queries = useQueryClient()
  const { permissions, person } = useSuspenseQuery(meQuery(brand)).data
  const { data: rules } = useSuspenseQuery(rulesQuery(brand, kind))
  const { data: known } = useSuspenseQuery(ruleDefinitionsQuery(brand, kind))
  const { data: usage } = useQuery(usageQuery(brand))
  const [find, setFind] = useState('')
  const [activeOnly, setActiveOnly] = useState(false)
  const again = () => queries.invalidateQueries({ queryKey: rulesKey(brand) })
  const keep = useMutation({
    mutationFn: (ids: RuleId[]) => rulesOf(brand, kind).reorder({ ids }),
    onError: (error) => complain(error.message),
    onSettled: again,
  })
  const flip = useMutation({
    mutationFn: (it: { id: RuleId; active: boolean }) => rulesOf(brand, kind).change(it.id, { active: it.active }),
    onError: (error) => complain(error.message),
    onSettled: again,
  })
  const order = useOrder(rules, (ids) => keep.mutate(ids))
  const narrowed = find.trim() !== '' || activeOnly
  const mayOrder = permissions.includes('manage_rules') && !narrowed
  const shown = order.list.filter(
    (it) => it.title.toLowerCase().includes(find.trim().toLowerCase()) && (it.active || !activeOnly),
  )
  useTitle(words.title(kind))
  return (
    <Frame
      title={words.title(kind)}
      hint={words.hint[kind]}
      acts={
        <New
          to={paths.rule(brand, kind, 'new')}
          name={words.add(kind)}
          group={words.title(kind)}
          not={mayWrite(kind, permissions, true) ? null : all.mayNot}
        />
      }
    >
      {rules.length === 0 ? (
        <Empty title={words.empty[kind]}>{words.emptyHint[kind]}</Empty>
      ) : (
        <>
          <div className={list.bar}>
            <input
              type="search"
              aria-label={words.find}
              placeholder={words.find}
              value={find}
              onChange={(event) => setFind(event.currentTarget.value)}
            />
            <label>
              <input
                type="checkbox"
                checked={activeOnly}
                onChange={(event) => setActiveOnly(event.currentTarget.checked)}
              />
              {words.onlyActive}
            </label>
            {permissions.includes('manage_rules') && <span>{narrowed ? words.orderWhenAll : all.orderHint}</span>}
          </div>
          {shown.length === 0 && <Empty title={words.noneSuch} />}
          <ol className={list.list} aria-label={words.order(kind)}>
            {shown.map((it) => (
              <RuleRow
                key={it.id}
                brand={brand}
                rule={it}
                place={order.list.indexOf(it) + 1}
                known={known}
                used={usage && (usage.find((each) => each.rule_id === it.id) ?? null)}
                order={mayOrder ? order : undefined}
                locked={!mayWrite(kind, permissions, it.restriction.owner_id === person.id)}
                onActive={(active) => flip.mutate({ id: it.id, active })}
              />
            ))}
          </ol>
          <p className="vh" role="status">
            {order.said}
          </p>
        </>
      )}
    </Frame>
  )
}
