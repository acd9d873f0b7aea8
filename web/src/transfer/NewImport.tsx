import { FileInput, Modal, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { Source } from '../api/generated/desk'
import { EditForm } from '../ui/Edit'
import { Tick } from '../ui/Tick'
import { bytes } from '../ui/bytes'
import css from '../ui/form.module.css'
import { words } from './words'

type NewImportProps = { brand: string; opened: boolean; onClose: () => void; stale: () => Promise<void> }

/** A file is chosen and sent as it is; the desk reads it from its own disk. */
export function NewImport({ opened, onClose, ...rest }: NewImportProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.import} size={520}>
      {opened && <Form {...rest} onClose={onClose} />}
    </Modal>
  )
}

function Form({ brand, onClose, stale }: Omit<NewImportProps, 'opened'>) {
  const [file, setFile] = useState<File | null>(null)
  const [source, setSource] = useState<Source>('zendesk')
  const [dry, setDry] = useState(true)
  const [staff, setStaff] = useState(false)
  const send = useMutation({
    mutationFn: () => {
      if (!file) throw new Error(words.noFile)
      return desk(brand).transfers.bring(file, { source, dry_run: dry, staff, name: file.name.slice(0, 255) })
    },
    onSuccess: () => {
      onClose()
      return stale()
    },
  })
  return (
    <EditForm saving={send} verb={dry ? words.tryIt : words.bringIt} not={file ? null : words.noFile} onClose={onClose}>
      <FileInput
        label={words.file}
        description={words.fileHint}
        placeholder={words.choose}
        accept=".json,.jsonl,.ndjson,.zip"
        value={file}
        onChange={setFile}
      />
      <NativeSelect
        label={words.source}
        value={source}
        data={words.sources}
        onChange={(event) => setSource(event.currentTarget.value as Source)}
      />
      <Tick checked={dry} onChange={setDry} hint={words.dryHint}>
        {words.dry}
      </Tick>
      <Tick checked={staff} onChange={setStaff} hint={words.staffHint}>
        {words.staff}
      </Tick>
      {send.isPending && file && (
        <p className={css.hint} role="status">
          {words.sending(bytes(file.size))}
        </p>
      )}
    </EditForm>
  )
}
