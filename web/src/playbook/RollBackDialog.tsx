import { useMutation, useQueryClient } from '@tanstack/react-query'
import { desk } from '../api/desk'
import type { Release } from '../api/generated/desk'
import { isProposed } from '../api/playbook'
import { brandKey } from '../api/queries'
import { say } from '../ui/toasts'
import { ReasonDialog } from './ReasonDialog'
import form from '../ui/form.module.css'
import { words } from './words'

type RollBackProps = { brand: string; release: Release | null; onClose: () => void }

/** The way back: one click and a reason. */
export function RollBackDialog({ brand, release, onClose }: RollBackProps) {
  const queries = useQueryClient()
  const version = release?.version ?? 0
  const back = useMutation({
    mutationFn: (reason: string) => desk(brand).releases.rollBack(version, { reason }),
    onSuccess: async (outcome) => {
      onClose()
      await queries.invalidateQueries({ queryKey: brandKey(brand) })
      say(isProposed(outcome) ? words.proposed : words.rolledBack(outcome.version, version))
    },
  })
  return (
    <ReasonDialog
      opened={release !== null}
      title={words.rollBackTitle(version)}
      verb={words.rollBackVerb}
      busy={back.isPending}
      error={back.error}
      onClose={() => {
        back.reset()
        onClose()
      }}
      onSend={(reason) => back.mutate(reason)}
    >
      <p className={form.hint}>
        {words.rollBackHint} {words.promise}
      </p>
    </ReasonDialog>
  )
}
