import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import { clearToasts } from '../ui/toasts'

// happy-dom has no fonts; the field that grows listens for them.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

configure({ asyncUtilTimeout: 3_000 })

afterEach(() => {
  cleanup()
  clearToasts()
  localStorage.clear()
  vi.unstubAllGlobals()
})
