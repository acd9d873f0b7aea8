import { desk } from './desk'
import type { DraftKind, TicketId } from './generated/desk'

// A draft lives in two places: on this machine with every keystroke, and a moment later on the desk, where it survives
// leaving and another machine finds it. Beside it stands the text that the desk is known to have.

const PREFIX = 'quarterdeck-draft'
const SAVED = 'quarterdeck-saved-draft'
const QUIET = 1_200
const KINDS: readonly DraftKind[] = ['reply', 'note']

type Place = { brand: string; id: TicketId; kind: DraftKind }

const listeners = new Set<() => void>()
const waiting = new Map<string, { place: Place; timer: ReturnType<typeof setTimeout> }>()

const keyOf = ({ brand, id, kind }: Place) => `${brand}/${id}/${kind}`
const local = (place: Place): string => localStorage.getItem(`${PREFIX}/${keyOf(place)}`) ?? ''
const saved = (place: Place): string | null => localStorage.getItem(`${SAVED}/${keyOf(place)}`)

function store(prefix: string, place: Place, text: string): void {
  const key = `${prefix}/${keyOf(place)}`
  if (text === '') localStorage.removeItem(key)
  else localStorage.setItem(key, text)
}

const told = () => {
  for (const listener of listeners) listener()
}

export const readDraft = (brand: string, id: TicketId, kind: DraftKind): string => local({ brand, id, kind })

/** Kept on this machine at once: no closed tab, refusal or restart loses a word. */
export function writeDraft(brand: string, id: TicketId, kind: DraftKind, text: string): void {
  const place = { brand, id, kind }
  store(PREFIX, place, text)
  later(place)
  told()
}

function later(place: Place): void {
  const key = keyOf(place)
  clearTimeout(waiting.get(key)?.timer)
  const timer = setTimeout(() => {
    waiting.delete(key)
    void save(place)
  }, QUIET)
  waiting.set(key, { place, timer })
}

/** What cannot be saved now stays here, and is tried again with the next word or the next visit. */
async function save(place: Place): Promise<void> {
  const text = local(place)
  if (text === (saved(place) ?? '')) return
  const { drafts } = desk(place.brand)
  try {
    if (text.trim() === '') await drafts.discard(place.id, place.kind)
    else await drafts.save(place.id, place.kind, { text })
    store(SAVED, place, text)
    told()
  } catch {
    // It is still on this machine, and the composer says so.
  }
}

/** Everything begun is on the desk before somebody leaves it. */
export async function flushDrafts(): Promise<void> {
  const places = [...waiting.values()]
  waiting.clear()
  await Promise.all(
    places.map((it) => {
      clearTimeout(it.timer)
      return save(it.place)
    }),
  )
}

/** Whoever sits down here next finds no words of whoever left; what the desk could not take stays. */
export function forgetDrafts(): void {
  for (const { timer } of waiting.values()) clearTimeout(timer)
  waiting.clear()
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(`${SAVED}/`)) continue
    const rest = key.slice(SAVED.length)
    if (localStorage.getItem(PREFIX + rest) === localStorage.getItem(key)) localStorage.removeItem(PREFIX + rest)
    localStorage.removeItem(key)
  }
  told()
}

/** Brings what was written elsewhere, and never drops what was written here. */
export async function fetchDrafts(brand: string, id: TicketId): Promise<Record<DraftKind, string>> {
  const kept = await desk(brand).drafts.of(id)
  for (const kind of KINDS) {
    const place = { brand, id, kind }
    const there = kept.find((it) => it.kind === kind)?.text ?? ''
    const here = local(place)
    const isUnchangedHere = here === (saved(place) ?? '')
    if (isUnchangedHere) store(PREFIX, place, there)
    else if (there !== '' && there !== here && there !== saved(place)) store(PREFIX, place, `${here}\n\n${there}`)
    store(SAVED, place, there)
    if (local(place) !== there) later(place)
  }
  told()
  return { reply: readDraft(brand, id, 'reply'), note: readDraft(brand, id, 'note') }
}

export const isOnDesk = (brand: string, id: TicketId, kind: DraftKind): boolean => {
  const place = { brand, id, kind }
  return local(place) === (saved(place) ?? '')
}

export function onDrafts(listener: () => void): () => void {
  listeners.add(listener)
  // The same ticket in another tab is the same draft.
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
