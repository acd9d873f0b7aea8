import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Release } from '../api/generated/desk'
import { releaseQuery } from '../api/playbook'
import { ErrorBox } from '../ui/ErrorBox'
import { Skeleton } from '../ui/Skeleton'
import { Compared } from './DiffDialog'
import form from '../ui/form.module.css'
import css from './dialogs.module.css'
import { words } from './words'

type Shown = { brand: string; release: Release | null; onClose: () => void }

/** The text of a release as it was. */
export function SourceDialog({ brand, release, onClose }: Shown) {
  return (
    <Modal opened={release !== null} onClose={onClose} title={words.sourceOf(release?.version ?? 0)} size={900}>
      {release && <Source brand={brand} version={release.version} />}
    </Modal>
  )
}

function Source({ brand, version }: { brand: string; version: number }) {
  const { data, error } = useQuery(releaseQuery(brand, version))
  if (error) return <ErrorBox>{error.message}</ErrorBox>
  if (!data) return <Skeleton width="60%" />
  return (
    // A long text is scrolled by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={css.source} tabIndex={0} aria-label={words.sourceOf(version)}>
      {data.source}
    </pre>
  )
}

/** What going back to a release would change. */
export function CompareDialog({ brand, base, release, onClose }: Shown & { base: number }) {
  return (
    <Modal opened={release !== null} onClose={onClose} title={words.compareOf(release?.version ?? 0)} size={620}>
      {release && <Compare brand={brand} base={base} version={release.version} />}
    </Modal>
  )
}

function Compare({ brand, base, version }: { brand: string; base: number; version: number }) {
  const { data, error } = useQuery(releaseQuery(brand, version))
  if (error) return <ErrorBox>{error.message}</ErrorBox>
  if (!data) return <Skeleton width="60%" />
  return (
    <div className={form.form}>
      <p className={form.hint}>{words.comparedWith(base)}</p>
      <Compared brand={brand} base={base} source={data.source} />
    </div>
  )
}
