import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { desk } from '../api/desk'
import { fourEyesQuery, isProposed, liveQuery } from '../api/playbook'
import { Problem } from '../api/http'
import { brandKey } from '../api/queries'
import { say } from '../ui/toasts'
import { Compared } from './DiffDialog'
import { ReasonDialog } from './ReasonDialog'
import form from '../ui/form.module.css'
import type { Editing } from './useEditing'
import { words } from './words'

type ReleaseProps = { opened: boolean; brand: string; name: string; editing: Editing; onClose: () => void }

/** The last look before a text becomes what the desk does. */
export function ReleaseDialog({ opened, brand, name, editing, onClose }: ReleaseProps) {
  const { data: fourEyes } = useQuery(fourEyesQuery(brand))
  const release = useRelease(brand, editing, onClose)
  return (
    <ReasonDialog
      opened={opened}
      title={words.releaseTitle(name)}
      verb={fourEyes?.required ? words.propose : words.release}
      busy={release.isPending}
      error={release.error && { message: words.notReleasedWhy(release.error.message) }}
      onClose={() => {
        release.reset()
        onClose()
      }}
      onSend={(reason) => release.mutate(reason)}
    >
      <Compared brand={brand} base={editing.live.version} source={editing.text} />
      <p className={form.hint}>
        {fourEyes?.required && <b>{words.fourEyes} </b>}
        {words.promise}
      </p>
    </ReasonDialog>
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
