import type { PanelName } from '../../app/paths'
import { words } from './words'

/** What can lie beside a ticket. */
export type Shown = PanelName | 'details'

const ALL = ['details', 'contact', 'asides', 'rules'] as const satisfies readonly Shown[]

export const PANELS = ALL.map((key) => ({ key, name: words[key] }))
