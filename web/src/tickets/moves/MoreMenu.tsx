import { Menu } from '@mantine/core'
import type { TicketId } from '../../api/generated/desk'
import type { Ticket } from '../../api/types'
import { Act } from '../../ui/Act'
import { Icon } from '../../ui/icons'
import { BinDialog } from './BinDialog'
import { FollowUpDialog } from './FollowUpDialog'
import { LinkDialog } from './LinkDialog'
import { MergeDialog } from './MergeDialog'
import { RedactDialog } from './RedactDialog'
import { SplitDialog } from './SplitDialog'
import type { Moves } from './useMoreMenu'
import { words } from './words'

type More = { brand: string; ticket: Ticket; moves: Moves; onGo: (id: TicketId) => void; onGone: () => void }

/** What is done with a ticket now and then, and the dialogs in which it is done. */
export function MoreMenu({ brand, ticket, moves, onGo, onGone }: More) {
  const { dialog, close } = moves
  const shared = { brand, ticket, onClose: close }
  return (
    <>
      <Menu
        opened={moves.menu}
        onChange={moves.onMenu}
        position="bottom-end"
        width={250}
        // The key that opens it must not be the one that closes it.
        clickOutsideEvents={['mousedown', 'touchstart']}
      >
        <Menu.Target>
          <Act look="ghost" label={words.menu} icon={<Icon name="more" />} />
        </Menu.Target>
        <Menu.Dropdown>
          {moves.list.map((it) => (
            <Menu.Item
              key={it.id}
              leftSection={<Icon name={it.icon} />}
              disabled={Boolean(it.not)}
              title={it.not ?? undefined}
              onClick={it.run}
            >
              {it.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <MergeDialog {...shared} opened={dialog === 'merge'} onGo={onGo} />
      <SplitDialog {...shared} opened={dialog === 'split'} onGo={onGo} />
      <FollowUpDialog {...shared} opened={dialog === 'follow'} onGo={onGo} />
      <LinkDialog {...shared} opened={dialog === 'link'} />
      <RedactDialog {...shared} opened={dialog === 'redact'} />
      <BinDialog {...shared} opened={dialog === 'bin'} onGone={onGone} />
    </>
  )
}
