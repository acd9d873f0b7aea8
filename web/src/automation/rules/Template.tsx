import { NativeSelect, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { TicketId } from '../../api/generated/desk'
import { ticketsQuery } from '../../api/queries'
import { fillQuery } from '../../api/rules'
import { words } from './words'
import css from './actions.module.css'
import { PLACEHOLDERS } from './placeholders'

type TemplateProps = { brand: string; label: string; value: string; lines: number; onChange: (value: string) => void }

/** A text with placeholders, and beside it what it says on a real ticket. */
export function Template({ brand, label, value, lines, onChange }: TemplateProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const put = (placeholder: string) => {
    const at = field.current?.selectionStart ?? value.length
    const to = field.current?.selectionEnd ?? at
    const written = `{{${placeholder}}}`
    onChange(value.slice(0, at) + written + value.slice(to))
    field.current?.focus()
  }
  return (
    <div className={css.template}>
      <div className={css.write}>
        <Textarea
          ref={field}
          aria-label={label}
          placeholder={label}
          autosize
          minRows={lines}
          maxRows={18}
          maxLength={65_536}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={words.placeholder}
          size="xs"
          value=""
          data={[{ value: '', label: words.placeholder }, ...PLACEHOLDERS.map((it) => ({ value: it, label: it }))]}
          onChange={(event) => event.currentTarget.value && put(event.currentTarget.value)}
        />
      </div>
      {/\{[{%]/.test(value) && <Shown brand={brand} template={value} />}
    </div>
  )
}

function Shown({ brand, template }: { brand: string; template: string }) {
  const { data: open } = useInfiniteQuery(ticketsQuery(brand, 'open'))
  const [chosen, setChosen] = useState<string>()
  const first = open?.pages[0]?.tickets[0]?.id
  const ticket = chosen === undefined ? first : chosen === '' ? undefined : (Number(chosen) as TicketId)
  const [still] = useDebouncedValue(template, 400)
  const filled = useQuery({ ...fillQuery(brand, ticket, still), placeholderData: keepPreviousData })
  return (
    <div className={css.shown} role="group" aria-label={words.preview}>
      <div className={css.on}>
        {words.preview} {words.previewOn}
        <input
          type="number"
          aria-label={`${words.preview} ${words.previewOn}`}
          min={1}
          value={chosen ?? first ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </div>
      {filled.error ? (
        <p className={css.bad} role="status">
          {filled.error.message}
        </p>
      ) : (
        <>
          <pre className={css.text}>{filled.data?.text ?? '…'}</pre>
          {filled.data && filled.data.missing.length > 0 && (
            <p className={css.gap} role="status">
              {words.nothingFor(filled.data.missing.join(', '))}
            </p>
          )}
        </>
      )}
    </div>
  )
}
