import type { RefObject } from 'react'
import { Act } from '../ui/Act'
import css from './guide.module.css'
import { words } from './words'

type ToolsProps = { area: RefObject<HTMLTextAreaElement | null>; text: string; onText: (text: string) => void }
type Tool = keyof typeof words.tool

const WRAP: Record<Tool, [string, string]> = {
  h2: ['<h2>', '</h2>'],
  strong: ['<strong>', '</strong>'],
  a: ['<a href="https://">', '</a>'],
  li: ['<ul>\n  <li>', '</li>\n</ul>'],
  p: ['<p>', '</p>'],
}

/** Puts a tag around what is selected. */
export function Tools({ area, text, onText }: ToolsProps) {
  const wrap = (tool: Tool) => {
    const from = area.current?.selectionStart ?? text.length
    const to = area.current?.selectionEnd ?? from
    const [before, after] = WRAP[tool]
    onText(text.slice(0, from) + before + text.slice(from, to) + after + text.slice(to))
    area.current?.focus()
  }
  return (
    <div className={css.tools} role="group" aria-label={words.tools}>
      {(Object.keys(words.tool) as Tool[]).map((it) => (
        <Act key={it} look="ghost" onClick={() => wrap(it)}>
          {words.tool[it]}
        </Act>
      ))}
    </div>
  )
}
