import { NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import { words } from './words'
import type { Credentials } from './draft'

type FieldsProps = { kept: boolean; credentials: Credentials; onChange: (credentials: Credentials) => void }

/** How the receiver knows us beside the signature; what is secret is written once and never shown. */
export function AuthenticationFields({ kept, credentials, onChange }: FieldsProps) {
  const put = (name: string) => (event: { currentTarget: { value: string } }) =>
    onChange({ ...credentials, data: { ...credentials.data, [name]: event.currentTarget.value } })
  const of = (name: string) => credentials.data[name] ?? ''
  return (
    <>
      <NativeSelect
        label={words.authentication}
        description={words.authenticationHint}
        value={credentials.type}
        data={[
          ...(kept ? [{ value: 'kept', label: words.kept }] : []),
          ...Object.entries(words.authenticationTypes).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => onChange({ type: event.currentTarget.value as Credentials['type'], data: {} })}
      />
      {credentials.type === 'basic_auth' && (
        <>
          <TextInput label={words.username} autoComplete="off" value={of('username')} onChange={put('username')} />
          <PasswordInput
            label={words.password}
            autoComplete="new-password"
            value={of('password')}
            onChange={put('password')}
          />
        </>
      )}
      {credentials.type === 'bearer_token' && (
        <PasswordInput label={words.token} autoComplete="new-password" value={of('token')} onChange={put('token')} />
      )}
      {credentials.type === 'api_key' && (
        <>
          <TextInput label={words.header} autoComplete="off" value={of('name')} onChange={put('name')} />
          <PasswordInput
            label={words.headerValue}
            autoComplete="new-password"
            value={of('value')}
            onChange={put('value')}
          />
        </>
      )}
    </>
  )
}
