import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ViewId } from '../../api/generated/desk'
import { desk } from '../../api/desk'
import { meQuery } from '../../api/queries'
import { ruleDefinitionsQuery } from '../../api/rules'
import { savedViewsKey, savedViewsQuery } from '../../api/views'
import { paths } from '../../app/paths'
import { Empty } from '../../ui/Empty'
import { Frame } from '../../ui/Frame'
import { complain } from '../../ui/toasts'
import { useTitle } from '../../ui/useTitle'
import { Handle } from '../Handle'
import { New } from '../New'
import list from '../list.module.css'
import { ruleSays } from '../rules/sentences'
import { useOrder } from '../useOrder'
import { words as all } from '../words'
import { words } from './words'

/** The views that people keep, in the order of the inbox. */
export default function ViewsPage() {
  const { brand } = useParams({ from: '/b/$brand/setup/views' })
  const queries = useQueryClient()
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const { data: views } = useSuspenseQuery(savedViewsQuery(brand))
  const { data: known } = useSuspenseQuery(ruleDefinitionsQuery(brand, 'automation'))
  const mayOrder = permissions.includes('manage_rules')
  const keep = useMutation({
    mutationFn: (ids: ViewId[]) => desk(brand).views.reorder({ ids }),
    onError: (error) => complain(error.message),
    onSettled: () => queries.invalidateQueries({ queryKey: savedViewsKey(brand) }),
  })
  const order = useOrder(views, (ids) => keep.mutate(ids))
  useTitle(words.views)
  return (
    <Frame
      title={words.views}
      hint={words.viewsHint}
      acts={<New to={paths.viewEditor(brand, 'new')} name={words.newView} group={words.views} not={null} />}
    >
      {views.length === 0 ? (
        <Empty title={words.viewsEmpty}>{words.viewsEmptyHint}</Empty>
      ) : (
        <ol className={list.list} aria-label={words.views}>
          {order.list.map((it, at) => (
            <li
              key={it.id}
              className={list.row}
              data-off={!it.active || undefined}
              {...(mayOrder ? order.drag(it.id) : {})}
            >
              {mayOrder ? <Handle title={it.title} onStep={(by) => order.step(it.id, by)} /> : <span />}
              <span className={list.place}>{at + 1}</span>
              <div className={list.what}>
                <Link {...paths.viewEditor(brand, it.id)} draggable={false}>
                  {it.title}
                </Link>
                {it.audience.own && <em>{all.mine}</em>}
                {it.audience.group_ids.length > 0 && <em>{all.forGroups(it.audience.group_ids.length)}</em>}
                <p>{ruleSays({ conditions: it, actions: [] }, known)}</p>
              </div>
              <span className={list.used}>{!it.active && all.off}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="vh" role="status">
        {order.said}
      </p>
    </Frame>
  )
}
