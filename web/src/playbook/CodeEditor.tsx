import { closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching, indentUnit } from '@codemirror/language'
import { search, searchKeymap } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { Finding, Schema } from '../api/playbook'
import css from './editor.module.css'
import { applyFix, editorFindings, findingFrom, tell } from './editorFindings'
import { editorLook } from './editorLook'
import { editorSchema } from './editorSchema'
import { offsetOf } from './fixes'
import { words } from './words'

/** What the page may ask of the text. */
export type EditorHandle = {
  goTo: (line: number, column?: number) => void
  step: (forward: boolean) => void
  replace: (from: number, to: number, insert: string) => void
}

export type CodeEditorProps = {
  text: string
  readOnly: boolean
  /** Findings, with the text that they are about. */
  told: { source: string; findings: readonly Finding[] } | null
  schema: Schema | undefined
  onText: (text: string) => void
  onLine: (line: number) => void
  onRelease: () => void
  handle: Ref<EditorHandle>
}

type Heard = Pick<CodeEditorProps, 'schema' | 'onText' | 'onLine' | 'onRelease'>

/** The file in a code editor. Escape, then Tab leaves it. */
export function CodeEditor(props: CodeEditorProps) {
  const { text, told, handle } = props
  const heard = useRef<Heard>(props)
  const [view, setView] = useState<EditorView | null>(null)
  const [mount] = useState(() => (place: HTMLDivElement) => {
    const made = new EditorView({ parent: place, state: stateOf(props, heard) })
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

function stateOf({ text, readOnly }: CodeEditorProps, heard: { current: Heard }): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      drawSelection(),
      history(),
      bracketMatching(),
      closeBrackets(),
      indentUnit.of('  '),
      EditorState.tabSize.of(2),
      EditorState.readOnly.of(readOnly),
      yaml(),
      search({ top: true }),
      editorFindings,
      editorSchema(() => heard.current.schema),
      editorLook,
      EditorView.contentAttributes.of({
        'aria-label': words.text,
        'aria-describedby': 'playbook-text-hint',
        tabindex: '0',
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) heard.current.onText(update.state.doc.toString())
        if (update.docChanged || update.selectionSet) {
          heard.current.onLine(update.state.doc.lineAt(update.state.selection.main.head).number)
        }
      }),
      keymap.of([
        { key: 'F8', run: (view) => step(view, true) },
        { key: 'Shift-F8', run: (view) => step(view, false) },
        { key: 'Mod-.', run: applyFix },
        {
          key: 'Mod-Enter',
          run: () => {
            heard.current.onRelease()
            return true
          },
        },
        ...completionKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...defaultKeymap,
        indentWithTab,
      ]),
    ],
  })
}

function goTo(view: EditorView, at: number): boolean {
  view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) })
  view.focus()
  return true
}

function step(view: EditorView, forward: boolean): boolean {
  const at = findingFrom(view.state, view.state.selection.main.head, forward)
  return at !== null && goTo(view, at)
}
