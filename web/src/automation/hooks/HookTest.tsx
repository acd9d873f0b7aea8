import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { HookId } from '../../api/generated/desk'
import { desk } from '../../api/desk'
import { Act } from '../../ui/Act'
import { ErrorBox } from '../../ui/ErrorBox'
import { words } from './words'
import css from './hooks.module.css'

const EXAMPLE = '{\n  "hello": "from Quarterdeck"\n}'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Calls it once, for somebody who wants to see what it says. */
export function HookTest({ brand, hook }: { brand: string; hook: HookId }) {
  const [body, setBody] = useState(EXAMPLE)
  const call = useMutation({ mutationFn: () => desk(brand).hooks.test(hook, { body }) })
  const answer = call.data
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!call.isPending) call.mutate()
      }}
    >
      <Textarea
        label={words.testBody}
        description={words.testHint}
        className={css.body}
        autosize
        minRows={4}
        maxRows={16}
        value={body}
        error={isJson(body) ? undefined : words.testInvalid}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <div>
        <Act look="primary" type="submit" busy={call.isPending}>
          {words.testVerb}
        </Act>
      </div>
      {call.error && <ErrorBox>{call.error.message}</ErrorBox>}
      <div role="status" className={css.answer}>
        {answer && (
          <>
            <p>
              <b className={css.result} data-outcome={answer.outcome}>
                {words.result[answer.outcome] ?? answer.outcome}
              </b>{' '}
              {answer.status !== null && answer.status}
            </p>
            <pre>{answer.answer || words.noAnswer}</pre>
          </>
        )}
      </div>
    </form>
  )
}
