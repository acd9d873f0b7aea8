import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Meaning } from '../api/generated/desk'
import { checkQuery, diffQuery, liveQuery } from '../api/playbook'
import { useDraft, writeDraft } from './drafts'

const PAUSE = 150
const LONG_PAUSE = 600

/** The text of a brand, live or on its way, and what the desk says of it. */
export function useEditing(brand: string) {
  const { data: live } = useSuspenseQuery(liveQuery(brand))
  const draft = useDraft(brand)
  const text = draft?.text ?? live.source
  const isDirty = text !== live.source
  const base = draft?.base ?? live.version
  const [contact, setContact] = useState('')
  const [source] = useDebouncedValue(text, PAUSE)
  const [sentence] = useDebouncedValue(contact.trim(), PAUSE)
  const check = useQuery({ ...checkQuery(brand, source, sentence), placeholderData: keepPreviousData })
  const answer = check.data
  const isFresh = answer !== undefined && !check.isPlaceholderData && source === text
  const told = useMemo(
    () => (answer && !check.isPlaceholderData ? { source, findings: answer.findings } : null),
    [answer, check.isPlaceholderData, source],
  )
  const [good, setGood] = useState<Meaning | null>(null)
  const meaning = answer?.meaning ?? null
  if (meaning && meaning !== good) setGood(meaning)
  const [settled] = useDebouncedValue(source, LONG_PAUSE)
  const diff = useQuery({
    ...diffQuery(brand, live.version, settled),
    enabled: isDirty && meaning !== null && settled !== live.source,
    placeholderData: keepPreviousData,
  })
  return {
    live,
    text,
    base,
    isDirty,
    isConflict: isDirty && base !== live.version,
    contact,
    setContact,
    told,
    findings: answer?.findings ?? [],
    more: answer?.more ?? 0,
    meaning: meaning ?? good,
    isBroken: answer !== undefined && meaning === null,
    isFresh,
    hasErrors: answer?.findings.some((it) => it.level === 'error' && !it.waived) ?? false,
    failed: check.error,
    checkAgain: () => void check.refetch(),
    diff: isDirty ? diff.data : undefined,
    write: (next: string) => writeDraft(brand, next === live.source ? null : { text: next, base }),
    rebase: () => writeDraft(brand, { text, base: live.version }),
    discard: () => writeDraft(brand, null),
  }
}

export type Editing = ReturnType<typeof useEditing>
