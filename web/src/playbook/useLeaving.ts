import { useBlocker } from '@tanstack/react-router'
import { say } from '../ui/toasts'
import { words } from './words'

/** Closing the tab asks first; another page of the desk only says that the text is kept. */
export function useLeaving(isDirty: boolean): void {
  useBlocker({
    shouldBlockFn: ({ current, next }) => {
      if (isDirty && current.pathname !== next.pathname) say(words.stillHere)
      return false
    },
    enableBeforeUnload: isDirty,
    disabled: !isDirty,
  })
}
