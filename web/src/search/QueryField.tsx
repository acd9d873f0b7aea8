import { type RefObject, useRef } from 'react'
import { Icon } from '../ui/icons'
import { Kbd } from '../ui/Kbd'
import { placeIn, tokens } from './query'
import css from './field.module.css'
import { words } from './words'

type Field = {
  text: string
  onType: (text: string) => void
  onAsk: () => void
  onDown: () => void
  /** Why the desk does not understand it, and which piece of it. */
  problem: { why: string; place: string | undefined } | undefined
  field: RefObject<HTMLInputElement | null>
}

/** The one field of the page: what is typed is coloured by what it means, and a mistake is underlined where it stands. */
export function QueryField({ text, onType, onAsk, onDown, problem, field }: Field) {
  const back = useRef<HTMLDivElement>(null)
  const bad = placeIn(text, problem?.place)
  const follow = () => {
    if (back.current && field.current) back.current.scrollLeft = field.current.scrollLeft
  }
  return (
    <div className={css.field} data-bad={problem ? true : undefined}>
      <Icon name="search" size={18} />
      <div className={css.box}>
        <div className={css.back} aria-hidden="true" ref={back}>
          {tokens(text).map((it) => {
            const wrong = bad && it.at < bad[1] && it.at + it.text.length > bad[0]
            return (
              <span key={it.at} data-kind={it.kind} data-wrong={wrong || undefined}>
                {it.text}
              </span>
            )
          })}
        </div>
        <input
          ref={field}
          type="search"
          aria-label={words.label}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'search-problem' : undefined}
          placeholder={words.placeholder}
          value={text}
          maxLength={2_000}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onScroll={follow}
          onKeyUp={follow}
          onChange={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onAsk()
            else if (event.key === 'Escape') event.currentTarget.blur()
            else if (event.key === 'ArrowDown') onDown()
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
      </div>
      <Kbd>/</Kbd>
      <p id="search-problem" className={css.problem} role="status">
        {problem?.why}
      </p>
    </div>
  )
}
