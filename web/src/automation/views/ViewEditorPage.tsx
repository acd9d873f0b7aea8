import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ViewId } from '../../api/generated/desk'
import { meQuery } from '../../api/queries'
import { ruleDefinitionsQuery } from '../../api/rules'
import { savedViewQuery, viewDefinitionsQuery } from '../../api/views'
import { idOf } from '../../app/paths'
import { ViewEditor } from './ViewEditor'
import { BLANK_VIEW, viewFormOf } from './draft'

/** One view, or the form of a new one. */
export default function ViewEditorPage() {
  const { brand, saved } = useParams({ from: '/b/$brand/setup/views/$saved' })
  const { data: known } = useSuspenseQuery(viewDefinitionsQuery(brand))
  const { data: definitions } = useSuspenseQuery(ruleDefinitionsQuery(brand, 'automation'))
  const asks = definitions.conditions.filter((it) => known.fields.includes(it.field))
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  if (saved === 'new') {
    const start = permissions.includes('manage_rules') ? BLANK_VIEW : { ...BLANK_VIEW, whom: { own: true, groups: [] } }
    return <ViewEditor key="new" {...{ brand, known, asks, start }} view={undefined} />
  }
  const id = idOf<ViewId>(saved)
  return <Kept key={id} {...{ brand, known, asks, id }} />
}

type KeptProps = Pick<Parameters<typeof ViewEditor>[0], 'brand' | 'known' | 'asks'> & { id: ViewId }

function Kept({ brand, known, asks, id }: KeptProps) {
  const { data: view } = useSuspenseQuery(savedViewQuery(brand, id))
  return <ViewEditor key={view.updated_at} {...{ brand, known, asks, view }} start={viewFormOf(view)} />
}
