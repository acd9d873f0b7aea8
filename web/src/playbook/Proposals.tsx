import { Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { ProposalWaiting } from '../api/generated/desk'
import { proposalsQuery } from '../api/playbook'
import { brandKey } from '../api/queries'
import { Act } from '../ui/Act'
import { useNow } from '../ui/now'
import { useTimes } from '../ui/times'
import { complain, say } from '../ui/toasts'
import { Compared } from './DiffDialog'
import { ReasonDialog } from './ReasonDialog'
import css from './releases.module.css'
import { words } from './words'

/** Releases that wait for somebody else than their author. */
export function Proposals({ brand }: { brand: string }) {
  const { data: proposals = [] } = useQuery(proposalsQuery(brand))
  if (proposals.length === 0) return null
  return (
    <section className={css.proposals}>
      <h2>{words.proposals}</h2>
      <ol className={css.list} aria-label={words.proposals}>
        {proposals.map((it) => (
          <Waiting key={it.id} brand={brand} proposal={it} />
        ))}
      </ol>
    </section>
  )
}

function Waiting({ brand, proposal }: { brand: string; proposal: ProposalWaiting }) {
  const queries = useQueryClient()
  const [dialog, setDialog] = useState<'decline' | 'compare' | null>(null)
  const times = useTimes()
  const now = useNow()
  const answer = useMutation({
    mutationFn: async (declinedWhy: string | null) => {
      if (declinedWhy === null) return (await desk(brand).proposals.approve(proposal.id)).version
      await desk(brand).proposals.decline(proposal.id, { reason: declinedWhy })
      return null
    },
    onSuccess: async (version) => {
      setDialog(null)
      await queries.invalidateQueries({ queryKey: brandKey(brand) })
      say(version === null ? words.declined : words.released(version))
    },
    onError: (error) => complain(error.message),
  })
  return (
    <li>
      <div className={css.what}>
        <p>{proposal.reason}</p>
        <small>
          {words.proposedBy(proposal.author, times.when(proposal.created_at, now))}
          <code title={proposal.hash}>{words.hash(proposal.hash)}</code>
        </small>
      </div>
      <div className={css.acts}>
        <Act look="ghost" onClick={() => setDialog('compare')}>
          {words.compareLive}
        </Act>
        <Act onClick={() => setDialog('decline')}>{words.decline}</Act>
        <Act look="primary" not={reasonAgainst(proposal)} busy={answer.isPending} onClick={() => answer.mutate(null)}>
          {words.approve}
        </Act>
      </div>
      <ReasonDialog
        opened={dialog === 'decline'}
        title={words.declineTitle}
        verb={words.decline}
        busy={answer.isPending}
        error={null}
        onClose={() => setDialog(null)}
        onSend={(reason) => answer.mutate(reason)}
      />
      <Modal opened={dialog === 'compare'} onClose={() => setDialog(null)} title={words.changes} size={620}>
        {dialog === 'compare' && <Compared brand={brand} base={proposal.base_version} source={proposal.source} />}
      </Modal>
    </li>
  )
}

function reasonAgainst({ stale, mine }: ProposalWaiting): string | null {
  if (stale) return words.staleProposal
  return mine ? words.ownProposal : null
}
