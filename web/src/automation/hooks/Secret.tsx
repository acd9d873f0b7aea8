import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { HookId } from '../../api/generated/desk'
import { desk } from '../../api/desk'
import { Act } from '../../ui/Act'
import { Icon } from '../../ui/icons'
import { Once } from '../../ui/Once'
import { Sure } from '../../ui/Sure'
import { complain } from '../../ui/toasts'
import { words } from './words'
import css from './hooks.module.css'

/** What the receiver verifies our calls with: out of sight until somebody asks. */
export function Secret({ brand, hook }: { brand: string; hook: HookId }) {
  const [asking, setAsking] = useState(false)
  const [secret, setSecret] = useState<string>()
  const show = useMutation({
    mutationFn: () => desk(brand).hooks.secret(hook),
    onSuccess: (it) => setSecret(it.secret),
    onError: (error) => complain(error.message),
  })
  const renew = useMutation({
    mutationFn: () => desk(brand).hooks.changeSecret(hook),
    onSuccess: (it) => {
      setSecret(it.secret)
      setAsking(false)
    },
  })
  return (
    <>
      {secret !== undefined && (
        <Once label={words.secretLabel} secret={secret}>
          {words.secretOnce}
        </Once>
      )}
      <div className={css.secret}>
        <Act
          icon={<Icon name="key" />}
          busy={show.isPending}
          onClick={() => (secret === undefined ? show.mutate() : setSecret(undefined))}
        >
          {secret === undefined ? words.secretShow : words.secretHide}
        </Act>
        <Act look="ghost" onClick={() => setAsking(true)}>
          {words.secretNew}
        </Act>
      </div>
      <Sure
        opened={asking}
        title={words.secretNewTitle}
        verb={words.secretNewVerb}
        busy={renew.isPending}
        error={renew.error}
        onClose={() => setAsking(false)}
        onYes={() => renew.mutate()}
      >
        {words.secretNewHint}
      </Sure>
    </>
  )
}
