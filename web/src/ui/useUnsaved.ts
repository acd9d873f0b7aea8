import { useBlocker } from '@tanstack/react-router'

/** Nothing that was written is lost by a wrong click: leaving a changed form asks first. */
export function useUnsaved(isDirty: () => boolean, question: string): void {
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isDirty() && current.pathname !== next.pathname && !globalThis.confirm(question),
    enableBeforeUnload: isDirty,
  })
}
