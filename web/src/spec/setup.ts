import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import { forgetDrafts } from '../api/draftKeeper'
import { forgetFocus } from '../ui/focus'
import { clearToasts } from '../ui/toasts'

// happy-dom has no fonts; the field that grows listens for them.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

configure({ asyncUtilTimeout: 3_000 })

afterEach(() => {
  cleanup()
  clearToasts()
  forgetFocus()
  forgetDrafts()
  localStorage.clear()
  vi.unstubAllGlobals()
})
