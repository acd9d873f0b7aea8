import { TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../api/desk'
import type { CustomerAddress, CustomerId } from '../api/generated/desk'
import { addressesQuery, customersKey } from '../api/people'
import { Act } from '../ui/Act'
import { Icon } from '../ui/icons'
import { complain, say } from '../ui/toasts'
import css from './people.module.css'
import { words } from './words'

/** How a customer is reached, and which of these are proven to be theirs. */
export function Addresses({ brand, customer, locked }: { brand: string; customer: CustomerId; locked: boolean }) {
  const queries = useQueryClient()
  const door = desk(brand).addresses
  const { data: addresses = [] } = useQuery(addressesQuery(brand, customer))
  const [value, setValue] = useState('')
  const again = () => queries.invalidateQueries({ queryKey: [...customersKey(brand), customer] })
  const change = useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    onError: (error) => complain(error.message),
    onSettled: again,
  })
  const add = useMutation({
    mutationFn: () => door.add(customer, { kind: value.includes('@') ? 'email' : 'phone', value: value.trim() }),
    onSuccess: () => setValue(''),
    onSettled: again,
  })
  return (
    <section className={css.card}>
      <h2>{words.addresses}</h2>
      <ul className={css.lines}>
        {addresses.map((it) => (
          <li key={it.id}>
            <Icon name={it.kind === 'email' ? 'email' : 'phone'} size={14} /> {it.value}{' '}
            <small data-yes={it.verified || undefined}>
              {it.verified ? words.verified : words.unverified}
              {it.primary && `, ${words.primary}`}
            </small>
            {!locked && (
              <Doings
                address={it}
                onPrimary={() => change.mutate(() => door.makePrimary(customer, it.id))}
                onProve={() => change.mutate(() => door.requestProof(customer, it.id).then(() => say(words.proving)))}
                onDrop={() => change.mutate(() => door.remove(customer, it.id))}
              />
            )}
          </li>
        ))}
      </ul>
      {!locked && (
        <form
          className={css.add}
          onSubmit={(event) => {
            event.preventDefault()
            if (value.trim() && !add.isPending) add.mutate()
          }}
        >
          <TextInput
            aria-label={words.newAddress}
            placeholder={words.newAddress}
            description={words.addressHint}
            inputWrapperOrder={['input', 'error', 'description']}
            autoComplete="off"
            value={value}
            error={add.error?.message}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
          <Act type="submit" busy={add.isPending}>
            {words.addAddress}
          </Act>
        </form>
      )}
    </section>
  )
}

type DoingsProps = { address: CustomerAddress; onPrimary: () => void; onProve: () => void; onDrop: () => void }

function Doings({ address, onPrimary, onProve, onDrop }: DoingsProps) {
  const of = <span className="vh">: {address.value}</span>
  return (
    <div className={css.acts}>
      {!address.primary && (
        <Act look="ghost" onClick={onPrimary}>
          {words.makePrimary}
          {of}
        </Act>
      )}
      {!address.verified && address.kind === 'email' && (
        <Act look="ghost" onClick={onProve}>
          {words.prove}
          {of}
        </Act>
      )}
      {!address.primary && (
        <Act look="ghost" onClick={onDrop}>
          {words.drop}
          {of}
        </Act>
      )}
    </div>
  )
}
