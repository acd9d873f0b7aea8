import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { door } from '../api/desk'
import { flushDrafts, forgetDrafts } from '../api/draftKeeper'
import { sessionQuery } from '../api/queries'
import type { Me } from '../api/generated/desk'
import { Avatar } from '../ui/Avatar'
import { Icon } from '../ui/icons'
import { useTimes } from '../ui/times'
import { toggleDensity, useDensity } from '../ui/density'
import { paths } from './paths'
import css from './shell.module.css'
import { words } from './words'

const THEMES = [
  ['auto', 'gear'],
  ['light', 'sun'],
  ['dark', 'moon'],
] as const

/** Who I am here, and how I like my desk. */
export function MeMenu({ me, onKeys }: { me: Me; onKeys: () => void }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const dense = useDensity() === 'dense'
  const times = useTimes()
  const leave = useLeave()
  const tick = <Icon name="check" size={14} className={css.here} />
  const change = me.brand.next_change && times.when(me.brand.next_change)
  return (
    <Menu position="right-end" width={236}>
      <Menu.Target>
        <UnstyledButton className={css.round}>
          <Avatar who={me.person} large />
          <span className="vh">{me.person.name}, settings</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={css.who}>
          <b>{me.person.name}</b>
          <small>
            {words.roles[me.role]}, {me.brand.name}
          </small>
          {change && <small>{me.brand.open ? words.openUntil(change) : words.closedUntil(change)}</small>}
        </div>
        <Menu.Divider />
        {THEMES.map(([theme, icon]) => (
          <Menu.Item
            key={theme}
            leftSection={<Icon name={icon} />}
            rightSection={colorScheme === theme ? tick : null}
            onClick={() => setColorScheme(theme)}
          >
            {words.theme[theme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="open" />} rightSection={dense ? tick : null} onClick={toggleDensity}>
          {words.dense}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="search" />} onClick={onKeys}>
          {words.keysTitle}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="back" />} onClick={() => leave.mutate()}>
          {words.signOut}
        </Menu.Item>
        {me.release && <div className={css.who}>{<small>{words.release(me.release.version)}</small>}</div>}
      </Menu.Dropdown>
    </Menu>
  )
}

function useLeave() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async () => {
      await flushDrafts()
      await door.session.signOut()
    },
    onSuccess: async () => {
      forgetDrafts()
      queries.setQueryData(sessionQuery().queryKey, null)
      await navigate(paths.signIn())
      queries.removeQueries({ queryKey: ['brand'] })
    },
  })
}
