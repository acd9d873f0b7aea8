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
import type { Schema } from '../api/playbook'
import { applyFix, editorFindings, findingFrom } from './editorFindings'
import { editorLook } from './editorLook'
import { editorSchema } from './editorSchema'
import { indentAfter } from './outline'
import { words } from './words'

/** What the page is told while somebody writes; it may change without a new editor. */
export type Heard = {
  schema: Schema | undefined
  onText: (text: string) => void
  onLine: (line: number) => void
  onRelease: () => void
}

export function stateOf(text: string, readOnly: boolean, heard: { current: Heard }): EditorState {
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
        { key: 'Enter', run: newLine },
        ...searchKeymap,
        ...historyKeymap,
        ...defaultKeymap,
        indentWithTab,
      ]),
    ],
  })
}

function newLine(view: EditorView): boolean {
  if (view.state.readOnly) return false
  const { from } = view.state.selection.main
  const line = view.state.doc.lineAt(from)
  view.dispatch(view.state.replaceSelection(`\n${indentAfter(line.text.slice(0, from - line.from))}`), {
    scrollIntoView: true,
    userEvent: 'input',
  })
  return true
}

export function goTo(view: EditorView, at: number): boolean {
  view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) })
  view.focus()
  return true
}

export function step(view: EditorView, forward: boolean): boolean {
  const at = findingFrom(view.state, view.state.selection.main.head, forward)
  return at !== null && goTo(view, at)
}
