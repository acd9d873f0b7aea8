import { useState } from 'react'
import { Act } from './Act'
import { Icon } from './icons'
import css from './once.module.css'

/** A secret at the only moment when it can be read. */
export function Once({ label, secret, children }: { label: string; secret: string; children: string }) {
  const [copied, setCopied] = useState<boolean>()
  const copy = () =>
    void navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <div className={css.once}>
      <p>{children}</p>
      <div className={css.line}>
        <input readOnly aria-label={label} value={secret} onFocus={(event) => event.currentTarget.select()} />
        <Act icon={<Icon name={copied ? 'check' : 'clip'} />} onClick={copy}>
          {copied ? 'Copied' : 'Copy'}
        </Act>
      </div>
      <p role="status" className={css.said}>
        {copied === false && 'The browser does not let us copy. Select the text and copy it yourself.'}
      </p>
    </div>
  )
}
