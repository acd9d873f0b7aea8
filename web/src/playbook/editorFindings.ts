import { type Diagnostic, forEachDiagnostic, setDiagnostics } from '@codemirror/lint'
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import type { Finding } from '../api/generated/desk'
import css from './editor.module.css'
import { type Fix, fixOf, spanOf } from './fixes'
import { words } from './words'

/** Findings as the editor shows them: a wave under the text, and under the line what to do. */
const show = StateEffect.define<readonly Told[]>()

type Told = { finding: Finding; at: number; fix: Fix | null }

class Box extends WidgetType {
  private readonly told: Told

  constructor(told: Told) {
    super()
    this.told = told
  }

  override eq(other: Box): boolean {
    return JSON.stringify(this.told) === JSON.stringify(other.told)
  }

  override toDOM(view: EditorView): HTMLElement {
    const { finding, fix } = this.told
    const line = document.createElement('div')
    line.className = css['boxLine'] ?? ''
    // The findings are a list of their own beneath the text; a voice need not meet them twice.
    line.setAttribute('aria-hidden', 'true')
    const box = line.appendChild(document.createElement('div'))
    box.className = css['box'] ?? ''
    box.dataset['level'] = finding.level
    const text = box.appendChild(document.createElement('span'))
    text.appendChild(document.createElement('b')).textContent = finding.rule
    text.append(` ${finding.what}`, ...(finding.advice ? [`: ${finding.advice}`] : []))
    if (fix) {
      const button = box.appendChild(document.createElement('button'))
      button.type = 'button'
      button.tabIndex = -1
      button.textContent = words.fix(fix.shown)
      button.addEventListener('click', () => applyAt(view, view.posAtDOM(line)))
    }
    return line
  }

  override ignoreEvent(): boolean {
    return true
  }
}

const boxes = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, transaction) => {
    const told = transaction.effects.find((it) => it.is(show))?.value as readonly Told[] | undefined
    if (!told) return before.map(transaction.changes)
    const loud = told.filter((it) => it.finding.level !== 'info')
    return Decoration.set(
      loud.map((it) =>
        Decoration.widget({ widget: new Box(it), block: true, side: 1 }).range(transaction.newDoc.lineAt(it.at).to),
      ),
      true,
    )
  },
  provide: (field) => EditorView.decorations.from(field),
})

export const editorFindings: Extension = boxes

/** Puts the findings of this very text into the editor. */
export function tell(view: EditorView, findings: readonly Finding[]): void {
  const source = view.state.doc.toString()
  const open = findings.filter((it) => !it.waived)
  const told = open.map((finding) => ({
    finding,
    at: spanOf(source, finding.line, finding.column).from,
    fix: fixOf(finding, source),
  }))
  const marks = told.map(({ finding, fix }): Diagnostic => {
    const { from, to } = spanOf(source, finding.line, finding.column)
    return {
      from,
      to,
      severity: finding.level,
      source: finding.rule,
      message: finding.advice ? `${finding.what}: ${finding.advice}` : finding.what,
      ...(fix ? { actions: [{ name: words.fix(fix.shown), apply: (it: EditorView) => change(it, fix) }] } : {}),
    }
  })
  view.dispatch(setDiagnostics(view.state, marks), { effects: show.of(told) })
}

const change = (view: EditorView, fix: Fix): void =>
  view.dispatch({
    changes: { from: fix.from, to: fix.to, insert: fix.insert },
    selection: { anchor: fix.from + fix.insert.length },
    userEvent: 'input.fix',
  })

/** Applies the fix of the first finding on a line; the positions have moved with the text. */
function applyAt(view: EditorView, position: number): boolean {
  const line = view.state.doc.lineAt(position)
  let done = false
  forEachDiagnostic(view.state, (it, from, to) => {
    const action = it.actions?.[0]
    if (done || !action || from < line.from || from > line.to) return
    done = true
    action.apply(view, from, to)
  })
  return done
}

export const applyFix = (view: EditorView): boolean => applyAt(view, view.state.selection.main.head)

/** Where the next or the previous finding is; it begins again at the other end. */
export function findingFrom(state: EditorState, head: number, forward: boolean): number | null {
  const places: number[] = []
  forEachDiagnostic(state, (_, from) => places.push(from))
  places.sort((one, other) => one - other)
  const next = forward ? places.find((it) => it > head) : places.findLast((it) => it < head)
  return next ?? (forward ? places[0] : places.at(-1)) ?? null
}
