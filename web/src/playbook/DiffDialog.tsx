import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { diffQuery } from '../api/playbook'
import { Act } from '../ui/Act'
import { ErrorBox } from '../ui/ErrorBox'
import { Skeleton } from '../ui/Skeleton'
import { Changes } from './Changes'
import form from '../ui/form.module.css'
import type { Editing } from './useEditing'
import { words } from './words'

type DiffProps = { opened: boolean; brand: string; editing: Editing; onClose: () => void; onRelease: () => void }

/** What the text would change, compared with what is live. */
export function DiffDialog({ opened, onClose, ...rest }: DiffProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.changes} size={620}>
      {opened && <Body onClose={onClose} {...rest} />}
    </Modal>
  )
}

function Body({ brand, editing, onClose, onRelease }: Omit<DiffProps, 'opened'>) {
  const { live, text } = editing
  return (
    <div className={form.form}>
      <p className={form.hint}>{words.comparedWith(live.version)}</p>
      <Compared brand={brand} base={live.version} source={text} />
      <div className={form.end}>
        <Act onClick={onClose}>{words.close}</Act>
        <Act look="primary" data-autofocus onClick={onRelease} not={editing.isConflict ? words.compareFirst : null}>
          {words.goOn}
        </Act>
      </div>
    </div>
  )
}

/** Asks for the difference of a text to the live one and shows it. */
export function Compared({ brand, base, source }: { brand: string; base: number; source: string }) {
  const { data, error, refetch } = useQuery(diffQuery(brand, base, source))
  if (error)
    return <ErrorBox action={<Act onClick={() => void refetch()}>{words.again}</Act>}>{error.message}</ErrorBox>
  if (data) return <Changes difference={data} />
  return (
    <div role="status" aria-label={words.reading} className={form.form}>
      <Skeleton width="72%" />
      <Skeleton width="58%" />
    </div>
  )
}
