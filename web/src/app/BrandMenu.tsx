import { Menu, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { sessionQuery } from '../api/queries'
import type { WelcomeBrand } from '../api/generated/desk'
import { BrandMark } from '../ui/BrandMark'
import { Icon } from '../ui/icons'
import { paths } from './paths'
import css from './shell.module.css'

/** Which brand this is; with several, the way to the others. */
export function BrandMenu({ here }: { here: WelcomeBrand }) {
  const { data: session } = useQuery(sessionQuery())
  const navigate = useNavigate()
  const brands = session?.brands ?? []
  if (brands.length < 2) return null
  return (
    <Menu position="right-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={css.round} title={here.name}>
          <BrandMark brand={here} large />
          <span className="vh">{here.name}, change brand</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {brands.map((it) => (
          <Menu.Item
            key={it.key}
            leftSection={<BrandMark brand={it} />}
            rightSection={it.key === here.key ? <Icon name="check" size={14} className={css.here} /> : null}
            onClick={() => void navigate(paths.queue(it.key))}
          >
            {it.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
