import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { meQuery } from '../api/queries'
import { Act } from '../ui/Act'
import { useCommands } from '../ui/commands'
import { say } from '../ui/toasts'
import { useTitle } from '../ui/useTitle'
import type { EditorHandle } from './CodeEditor'
import { Conflict } from './Conflict'
import { DiffDialog } from './DiffDialog'
import { Panes } from './Panes'
import { PlaybookHead } from './PlaybookHead'
import { ReleaseDialog } from './ReleaseDialog'
import css from './page.module.css'
import { type Editing, useEditing } from './useEditing'
import { useLeaving } from './useLeaving'
import { words } from './words'

/** The whole operation in one file: its text, and what it means. */
export default function EditorPage() {
  const { brand } = useParams({ from: '/b/$brand/playbook' })
  useTitle(words.playbook)
  return <Editor key={brand} brand={brand} />
}

function Editor({ brand }: { brand: string }) {
  const { permissions, brand: known } = useSuspenseQuery(meQuery(brand)).data
  const editing = useEditing(brand)
  const editor = useRef<EditorHandle>(null)
  const [dialog, setDialog] = useState<'diff' | 'release' | null>(null)
  const mayRelease = permissions.includes('release_playbook')
  const not = reasonAgainst(editing, mayRelease)
  const release = () => !not && setDialog('release')
  useLeaving(editing.isDirty)
  useCommands('page', [
    { id: 'playbook-release', label: words.release, group: words.group, keys: ['mod+Enter'], run: release, not },
    { id: 'playbook-diff', label: words.diff, group: words.group, run: () => setDialog('diff'), not },
    { id: 'finding-next', label: words.next, group: words.group, keys: ['F8'], run: () => editor.current?.step(true) },
    {
      id: 'finding-previous',
      label: words.previous,
      group: words.group,
      keys: ['shift+F8'],
      run: () => editor.current?.step(false),
    },
  ])
  return (
    <main className={css.page}>
      <PlaybookHead brand={brand} here="editor" title={words.title(known.name)} hint={hintOf(editing, mayRelease)}>
        {mayRelease && (
          <>
            {editing.isDirty && <Discard editing={editing} />}
            <Act not={not} onClick={() => setDialog('diff')}>
              {words.diff}
            </Act>
            <Act look="primary" keys="⌘↵" not={not} onClick={release}>
              {words.release}
            </Act>
          </>
        )}
      </PlaybookHead>
      {editing.isConflict && <Conflict editing={editing} onCompare={() => setDialog('diff')} />}
      <Panes brand={brand} editing={editing} readOnly={!mayRelease} editor={editor} onRelease={release} />
      <DiffDialog
        opened={dialog === 'diff'}
        brand={brand}
        editing={editing}
        onClose={() => setDialog(null)}
        onRelease={() => setDialog('release')}
      />
      <ReleaseDialog
        opened={dialog === 'release'}
        brand={brand}
        name={known.name}
        editing={editing}
        onClose={() => setDialog(null)}
      />
    </main>
  )
}

function Discard({ editing }: { editing: Editing }) {
  return (
    <Act
      look="ghost"
      onClick={() => {
        editing.discard()
        say(words.discarded)
      }}
    >
      {words.discard}
    </Act>
  )
}

function reasonAgainst(editing: Editing, mayRelease: boolean): string | null {
  if (!mayRelease) return words.notReleased.may
  if (!editing.isDirty) return words.notReleased.same
  if (editing.isBroken || editing.hasErrors) return words.notReleased.broken
  return editing.isFresh ? null : words.notReleased.unseen
}

function hintOf(editing: Editing, mayRelease: boolean): string {
  if (!mayRelease) return words.readOnly
  if (!editing.isDirty) return words.live(editing.live.version)
  if (editing.isBroken) return words.draftBroken(editing.base)
  const changes = editing.diff?.changes
  return changes
    ? words.draftChanges(editing.base, changes.length, changes[0]?.sentence ?? '')
    : words.draft(editing.base)
}
