import { Modal, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../api/desk'
import { fourEyesQuery, isProposed, liveQuery } from '../api/playbook'
import { Problem } from '../api/http'
import { brandKey } from '../api/queries'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import { say } from '../ui/toasts'
import { Compared } from './DiffDialog'
import form from '../ui/form.module.css'
import type { Editing } from './useEditing'
import { words } from './words'

type ReleaseProps = { opened: boolean; brand: string; name: string; editing: Editing; onClose: () => void }

/** The last look before a text becomes what the desk does. */
export function ReleaseDialog({ opened, onClose, name, ...rest }: ReleaseProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.releaseTitle(name)} size={620}>
      {opened && <Form onClose={onClose} {...rest} />}
    </Modal>
  )
}

function Form({ brand, editing, onClose }: Omit<ReleaseProps, 'opened' | 'name'>) {
  const [reason, setReason] = useState('')
  const { data: fourEyes } = useQuery(fourEyesQuery(brand))
  const release = useRelease(brand, editing, onClose)
  const not = reason.trim() === '' ? words.reasonNeeded : null
  const send = () => !not && !release.isPending && release.mutate(reason.trim())
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {release.error && <ErrorBox>{words.notReleasedWhy(release.error.message)}</ErrorBox>}
      <Compared brand={brand} base={editing.live.version} source={editing.text} />
      <Textarea
        label={words.reason}
        required
        withAsterisk={false}
        data-autofocus
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) send()
        }}
      />
      <p className={form.hint}>
        {fourEyes?.required && <b>{words.fourEyes} </b>}
        {words.promise}
      </p>
      <div className={form.end}>
        <Act onClick={onClose}>{words.cancel}</Act>
        <Act look="primary" type="submit" keys="⌘↵" not={not} busy={release.isPending}>
          {fourEyes?.required ? words.propose : words.release}
        </Act>
      </div>
    </form>
  )
}

function useRelease(brand: string, editing: Editing, onClose: () => void) {
  const queries = useQueryClient()
  const { text, base, live } = editing
  return useMutation({
    mutationFn: (reason: string) =>
      desk(brand).releases.release({ source: text, file: live.file, reason, base_version: base }),
    onSuccess: async (outcome) => {
      // The new text must be known as live before the draft goes, or the editor would jump back.
      await queries.invalidateQueries({ queryKey: brandKey(brand) })
      onClose()
      if (isProposed(outcome)) say(words.proposed)
      else {
        editing.discard()
        say(words.released(outcome.version))
      }
    },
    onError: async (error) => {
      if (!(error instanceof Problem && error.status === 409)) return
      await queries.invalidateQueries({ queryKey: liveQuery(brand).queryKey })
      onClose()
    },
  })
}
