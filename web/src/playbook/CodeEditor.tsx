import { EditorView } from '@codemirror/view'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { Finding } from '../api/generated/desk'
import css from './editor.module.css'
import { tell } from './editorFindings'
import { type Heard, goTo, stateOf, step } from './editorState'
import { offsetOf } from './fixes'

/** What the page may ask of the text. */
export type EditorHandle = {
  goTo: (line: number, column?: number) => void
  step: (forward: boolean) => void
  replace: (from: number, to: number, insert: string) => void
}

export type CodeEditorProps = Heard & {
  text: string
  readOnly: boolean
  /** Findings, with the text that they are about. */
  told: { source: string; findings: readonly Finding[] } | null
  handle: Ref<EditorHandle>
}

/** The file in a code editor. Escape, then Tab leaves it. */
export function CodeEditor(props: CodeEditorProps) {
  const { text, readOnly, told, handle } = props
  const heard = useRef<Heard>(props)
  const [view, setView] = useState<EditorView | null>(null)
  const [mount] = useState(() => (place: HTMLDivElement) => {
    const made = new EditorView({ parent: place, state: stateOf(text, readOnly, heard) })
    setView(made)
    return () => made.destroy()
  })
  useEffect(() => {
    heard.current = props
  })
  useEffect(() => {
    if (!view || view.state.doc.toString() === text) return
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } })
  }, [view, text])
  useEffect(() => {
    if (view && told && view.state.doc.toString() === told.source) tell(view, told.findings)
  }, [view, told])
  useImperativeHandle(
    handle,
    () => ({
      goTo: (line, column) => view && goTo(view, offsetOf(view.state.doc.toString(), line, column)),
      step: (forward) => view && step(view, forward),
      replace: (from, to, insert) => view?.dispatch({ changes: { from, to, insert }, selection: { anchor: from } }),
    }),
    [view],
  )
  return <div className={css.code} ref={mount} />
}
