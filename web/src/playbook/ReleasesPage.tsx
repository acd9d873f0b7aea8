import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Release } from '../api/generated/desk'
import { liveQuery, releasesQuery } from '../api/playbook'
import { meQuery } from '../api/queries'
import { Act } from '../ui/Act'
import { Empty } from '../ui/Empty'
import { useNow } from '../ui/now'
import { useTimes } from '../ui/times'
import { useTitle } from '../ui/useTitle'
import { FourEyes } from './FourEyes'
import { PlaybookHead } from './PlaybookHead'
import { Proposals } from './Proposals'
import { RollBackDialog } from './RollBackDialog'
import { CompareDialog, SourceDialog } from './SourceDialog'
import page from './page.module.css'
import css from './releases.module.css'
import { words } from './words'

type Dialog = { kind: 'source' | 'compare' | 'back'; release: Release }

/** Every version that was ever live, who made it and why; the way back to each. */
export default function ReleasesPage() {
  const { brand } = useParams({ from: '/b/$brand/playbook/releases' })
  const { data: releases } = useSuspenseQuery(releasesQuery(brand))
  const { permissions } = useSuspenseQuery(meQuery(brand)).data
  const { data: live } = useQuery(liveQuery(brand))
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const mayRelease = permissions.includes('release_playbook')
  const close = () => setDialog(null)
  useTitle(words.releases)
  return (
    <main className={page.page}>
      <PlaybookHead brand={brand} here="releases" title={words.releases} hint={words.releasesHint} />
      <div className={css.body}>
        {mayRelease && <FourEyes brand={brand} />}
        {mayRelease && <Proposals brand={brand} />}
        {releases.length === 0 ? (
          <Empty title={words.noReleases}>{words.noReleasesHint}</Empty>
        ) : (
          <ol className={css.list} aria-label={words.releases}>
            {releases.map((it) => (
              <Line
                key={it.version}
                release={it}
                not={mayRelease ? null : words.mayNot}
                onPick={(kind) => setDialog({ kind, release: it })}
              />
            ))}
          </ol>
        )}
      </div>
      <SourceDialog brand={brand} release={dialog?.kind === 'source' ? dialog.release : null} onClose={close} />
      <CompareDialog
        brand={brand}
        base={live?.version ?? 0}
        release={dialog?.kind === 'compare' ? dialog.release : null}
        onClose={close}
      />
      <RollBackDialog brand={brand} release={dialog?.kind === 'back' ? dialog.release : null} onClose={close} />
    </main>
  )
}

type LineProps = { release: Release; not: string | null; onPick: (kind: Dialog['kind']) => void }

function Line({ release, not, onPick }: LineProps) {
  const times = useTimes()
  const now = useNow()
  return (
    <li data-live={release.live || undefined}>
      <div className={css.what}>
        <h2>
          {words.version(release.version)}
          {release.live && <span className={css.live}>{words.liveBadge}</span>}
        </h2>
        <p>{release.reason}</p>
        <small>
          {words.releasedBy(release.author, release.approver)}, {times.when(release.released_at, now)}
          <code title={release.hash}>{words.hash(release.hash)}</code>
        </small>
      </div>
      <div className={css.acts}>
        <Act look="ghost" onClick={() => onPick('source')}>
          {words.source}
          <Of version={release.version} />
        </Act>
        {!release.live && (
          <>
            <Act look="ghost" onClick={() => onPick('compare')}>
              {words.compareLive}
              <Of version={release.version} />
            </Act>
            <Act not={not} onClick={() => onPick('back')}>
              {words.rollBackVerb}
              <span className="vh">{words.to(release.version)}</span>
            </Act>
          </>
        )}
      </div>
    </li>
  )
}

const Of = ({ version }: { version: number }) => <span className="vh">{words.of(version)}</span>
