import '@mantine/spotlight/styles.css'
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData, createSpotlight } from '@mantine/spotlight'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { foundQuery, sessionQuery } from '../api/queries'
import { commands } from '../ui/commands'
import { Icon } from '../ui/icons'
import { pressed } from '../ui/pressed'
import { Kbd } from '../ui/Kbd'
import { paths, useBrand } from './paths'
import css from './palette.module.css'
import { words } from './words'

const [store, palette] = createSpotlight()

/** Every action, view and brand, and the tickets a few letters find. */
export function Palette() {
  const [query, setQuery] = useState('')
  const brand = useBrand()
  const navigate = useNavigate()
  const { data: found = [] } = useQuery(foundQuery(brand, query.trim()))
  const { data: session } = useQuery(sessionQuery())
  // It is put on the page by being called; its own store lives outside of React.
  useEffect(() => palette.open(), [])

  const groups = new Map<string, SpotlightActionData[]>()
  const add = (group: string, action: SpotlightActionData) => groups.set(group, [...(groups.get(group) ?? []), action])
  for (const it of commands()) {
    if (it.listed === false || it.not) continue
    const keys = it.keys?.[0]
    add(it.group, {
      id: it.id,
      label: it.label,
      onClick: it.run,
      ...(keys ? { rightSection: <Keys keys={keys} /> } : {}),
    })
  }
  for (const it of session?.brands ?? []) {
    if (it.key === brand) continue
    add(words.groups.go, {
      id: `brand-${it.key}`,
      label: words.switchTo(it.name),
      onClick: () => void navigate(paths.queue(it.key)),
    })
  }
  for (const it of query.trim().length >= 2 ? found : []) {
    add(words.groups.tickets, {
      id: `ticket-${it.id}`,
      label: it.subject,
      description: `#${it.id} ${it.customer.name}`,
      // The server found it, perhaps by a word that is not shown: the palette must not hide it again.
      keywords: [query],
      leftSection: <Icon name="email" />,
      onClick: () => void navigate(paths.ticket(brand, it.id)),
    })
  }
  const actions: SpotlightActionGroupData[] = [...groups].map(([group, list]) => ({ group, actions: list }))
  return (
    <Spotlight
      store={store}
      actions={actions}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      centered={false}
      yOffset="14vh"
      overlayProps={{ color: '#171512', backgroundOpacity: 0.32, blur: 0 }}
      classNames={{ actionsGroup: css.group, action: css.action }}
      scrollable
      maxHeight={440}
      highlightQuery
      nothingFound={words.nothingFound}
      searchProps={{
        leftSection: <Icon name="search" />,
        placeholder: words.palette,
        'aria-label': words.palette,
      }}
    />
  )
}

const Keys = ({ keys }: { keys: string }) => (
  <span className={css.keys}>
    {pressed(keys).map((it) => (
      <Kbd key={it}>{it}</Kbd>
    ))}
  </span>
)
