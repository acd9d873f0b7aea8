import type { Me } from '../api/generated/desk'
import type { Ticket } from '../api/types'
import { Tabs } from '../ui/Tabs'
import { AboutPart } from './about/AboutPart'
import { AsidesPart } from './asides/AsidesPart'
import { ContactPart } from './contact/ContactPart'
import { ClocksPart } from './panel/ClocksPart'
import { LinksPart } from './panel/LinksPart'
import { PANELS, type Shown } from './panel/panels'
import { words } from './panel/words'
import { RulesPart } from './rules/RulesPart'

type PanelProps = { ticket: Ticket; me: Me; shown: Shown; onShow: (it: Shown) => void; onLink: () => void }

/** The side panel: what is known of the ticket, of its customer, what is said beside it, and what rules made of it. */
export function Panel({ ticket, me, shown, onShow, onLink }: PanelProps) {
  return (
    <Tabs label={words.panels} tabs={PANELS} here={shown} onPick={onShow} fills>
      <Beside ticket={ticket} me={me} shown={shown} onLink={onLink} />
    </Tabs>
  )
}

function Beside({ ticket, me, shown, onLink }: Omit<PanelProps, 'onShow'>) {
  const brand = me.brand.key
  switch (shown) {
    case 'details':
      return (
        <>
          <ClocksPart ticket={ticket} />
          <AboutPart key={ticket.id} brand={brand} ticket={ticket} />
          <LinksPart brand={brand} ticket={ticket} onLink={onLink} />
        </>
      )
    case 'contact':
      return <ContactPart key={ticket.id} brand={brand} ticket={ticket} />
    case 'asides':
      return <AsidesPart key={ticket.id} brand={brand} ticket={ticket} />
    case 'rules':
      return <RulesPart brand={brand} ticket={ticket} />
    default:
      return shown satisfies never
  }
}
