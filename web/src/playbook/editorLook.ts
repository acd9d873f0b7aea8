import { HighlightStyle, syntaxHighlighting, syntaxTree } from '@codemirror/language'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'

// The desk's own tokens, so that light, dark and each brand's accent need no second theme.
const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--bg)', fontSize: '12.5px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '22px', containerType: 'inline-size' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '10px 0 40px' },
  '.cm-line': { padding: '0 14px 0 6px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--bg)', color: 'var(--ink-3)', border: 'none', fontSize: '11px' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '38px', padding: '0 8px 0 4px' },
  '.cm-activeLine': { backgroundColor: 'var(--accent-tint)' },
  '.cm-activeLineGutter': {
    backgroundColor: 'var(--accent-tint)',
    color: 'var(--ink-2)',
    boxShadow: 'inset 3px 0 0 var(--accent-ink)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--accent-line) 45%, transparent)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'color-mix(in srgb, var(--accent-line) 35%, transparent)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--soon-tint)', outline: '1px solid var(--soon-line)' },
  '.cm-lintRange-error': { textDecorationColor: 'var(--missed-line)' },
  '.cm-lintRange': { backgroundImage: 'none !important', textUnderlineOffset: '4px' },
  '.cm-lintRange-error, .cm-lintRange-warning, .cm-lintRange-info': { textDecorationLine: 'underline' },
  '.cm-lintRange-error, .cm-lintRange-warning': { textDecorationStyle: 'wavy' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--soon-line)' },
  '.cm-lintRange-info': { textDecorationStyle: 'dotted', textDecorationColor: 'var(--ink-3)' },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--r-md)',
    boxShadow: 'var(--sh-3)',
    fontFamily: 'var(--font-ui)',
    fontSize: 'var(--fs-sm)',
    overflow: 'hidden',
  },
  '.cm-panels': { borderRadius: '0', boxShadow: 'none' },
  '.cm-panels input, .cm-panels button': { font: 'inherit' },
  '.cm-textfield': { backgroundColor: 'var(--surface)', border: '1px solid var(--ctl-line)', color: 'var(--ink)' },
  '.cm-button': { background: 'var(--raised)', border: '1px solid var(--ctl-line)', color: 'var(--ink)' },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono)', maxHeight: '240px' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px !important' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--accent)', color: 'var(--accent-on)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-tooltip.cm-completionInfo': { maxWidth: '300px', padding: '8px 12px' },
  '.cm-diagnostic': { padding: '7px 12px', borderLeft: '3px solid var(--ink-3)', maxWidth: '420px' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--missed-line)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--soon-line)' },
  '.cm-diagnosticAction': {
    background: 'var(--accent)',
    color: 'var(--accent-on)',
    borderRadius: 'var(--r-sm)',
    padding: '3px 9px',
  },
  '.cm-about': { padding: '8px 12px', maxWidth: '380px', lineHeight: '1.5' },
  '.cm-about code': { display: 'block', fontFamily: 'var(--font-mono)', color: 'var(--accent-ink)' },
  '.cm-number': { color: 'var(--accent-ink)' },
})

const colours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--ink-3)' },
  { tag: tags.definition(tags.propertyName), fontWeight: '600' },
  { tag: [tags.string, tags.attributeValue], color: 'var(--ink)' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--ink-2)' },
])

const number = Decoration.mark({ class: 'cm-number' })
const numbers = new MatchDecorator({
  regexp: /(?<![\w-])[$+-]?\d[\w%.:-]*(?:\/7)?/g,
  decorate: (add, from, to, _match, view) => {
    if (!syntaxTree(view.state).resolveInner(from, 1).name.includes('Comment')) add(from, to, number)
  },
})

const numberColours = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = numbers.createDeco(view)
    }
    update(update: ViewUpdate) {
      // The tree may be known only later than the text.
      const isNew = syntaxTree(update.state) !== syntaxTree(update.startState)
      this.decorations = isNew ? numbers.createDeco(update.view) : numbers.updateDeco(update, this.decorations)
    }
  },
  { decorations: (it) => it.decorations },
)

export const editorLook = [look, syntaxHighlighting(colours), numberColours]
