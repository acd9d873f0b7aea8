import { TextInput } from '@mantine/core'
import type { WalkThrough as Example, WalkThroughClock } from '../api/generated/desk'
import { ruleWords } from '../ui/ruleWords'
import { useTimes } from '../ui/times'
import css from './meaning.module.css'
import { kindWord, words } from './words'

type WalkProps = {
  example: Example
  contact: string
  onContact: (contact: string) => void
  line: number
  onGo: (line: number) => void
}

/** One contact from its arrival to the last clock it starts. */
export function WalkThrough({ example, contact, onContact, line, onGo }: WalkProps) {
  const times = useTimes()
  const clocks = example.clocks.toSorted((one, other) => one.breach_at.localeCompare(other.breach_at))
  return (
    <section>
      <h2>{words.example}</h2>
      <TextInput
        className={css.contact ?? ''}
        label={words.contact}
        description={words.contactHint}
        placeholder={example.contact || words.contactLike}
        value={contact}
        onChange={(event) => onContact(event.currentTarget.value)}
        error={example.error}
        autoComplete="off"
        spellCheck={false}
      />
      <ol className={css.flow}>
        {example.arrives_at && (
          <li>
            <time dateTime={example.arrives_at}>{times.dated(example.arrives_at)}</time>
            <b>{words.arrives}</b>
          </li>
        )}
        {clocks.map((it) => (
          <Step key={`${it.kind} ${it.source}`} clock={it} here={it.line === line} onGo={onGo} />
        ))}
      </ol>
    </section>
  )
}

function Step({ clock, here, onGo }: { clock: WalkThroughClock; here: boolean; onGo: WalkProps['onGo'] }) {
  const times = useTimes()
  const breach = times.dated(clock.breach_at)
  return (
    <li data-here={here || undefined} data-idle={!clock.binds || undefined}>
      <time dateTime={clock.breach_at}>{breach}</time>
      <button type="button" onClick={() => onGo(clock.line)} title={clock.source}>
        {kindWord(clock.kind)}
      </button>
      <span>
        {ruleWords(clock.rule)}
        {clock.aim_at !== clock.breach_at && `, ${words.aimAt(times.dated(clock.aim_at))}`}
        {!clock.binds && `, ${words.looser}`}
        {clock.why !== '' && <em>{clock.why}</em>}
      </span>
    </li>
  )
}
