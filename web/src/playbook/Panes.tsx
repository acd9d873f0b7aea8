import { useQuery } from '@tanstack/react-query'
import { type RefObject, Suspense, lazy, useState } from 'react'
import { schemaQuery } from '../api/playbook'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import { Skeleton } from '../ui/Skeleton'
import type { EditorHandle } from './CodeEditor'
import { Findings } from './Findings'
import { Meaning } from './Meaning'
import css from './page.module.css'
import type { Editing } from './useEditing'
import { words } from './words'

const CodeEditor = lazy(() => import('./CodeEditor').then((it) => ({ default: it.CodeEditor })))

type Pane = keyof typeof words.panes
type PanesProps = {
  brand: string
  editing: Editing
  readOnly: boolean
  editor: RefObject<EditorHandle | null>
  onRelease: () => void
}

/** The text at left, its meaning at right; where there is no room for both, one behind the other. */
export function Panes({ brand, editing, readOnly, editor, onRelease }: PanesProps) {
  const { data: schema } = useQuery(schemaQuery(brand))
  const [line, setLine] = useState(0)
  const [pane, setPane] = useState<Pane>('text')
  const goTo = (at: number, column?: number) => {
    setPane('text')
    setLine(at)
    // The pane must be on the page before it can take the focus.
    requestAnimationFrame(() => editor.current?.goTo(at, column))
  }
  return (
    <>
      <div className={css.tabs} role="group" aria-label={words.paneOf}>
        {(Object.keys(words.panes) as Pane[]).map((it) => (
          <button key={it} type="button" aria-pressed={it === pane} onClick={() => setPane(it)}>
            {words.panes[it]}
          </button>
        ))}
      </div>
      <div className={css.panes} data-pane={pane}>
        <section className={css.text} aria-label={words.panes.text}>
          <p id="playbook-text-hint" className="vh">
            {words.textHint}
          </p>
          <Suspense fallback={<Coming />}>
            <CodeEditor
              text={editing.text}
              readOnly={readOnly}
              told={editing.told}
              schema={schema}
              onText={editing.write}
              onLine={setLine}
              onRelease={onRelease}
              handle={editor}
            />
          </Suspense>
          {editing.failed && (
            <ErrorBox action={<Act onClick={editing.checkAgain}>{words.again}</Act>}>
              {words.checkFailed(editing.failed.message)}
            </ErrorBox>
          )}
          <Findings editing={editing} onGo={goTo} onFix={(it) => editor.current?.replace(it.from, it.to, it.insert)} />
        </section>
        <Meaning editing={editing} line={line} onGo={goTo} />
      </div>
    </>
  )
}

const WIDTHS = ['64%', '38%', '52%', '71%', '44%', '58%', '33%', '66%'] as const

function Coming() {
  return (
    <div className={css.coming} role="status" aria-label={words.coming}>
      {WIDTHS.map((width) => (
        <Skeleton key={width} width={width} />
      ))}
    </div>
  )
}
