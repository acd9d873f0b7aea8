// Focus for an element that is drawn already or will be in a moment, by its id.

/** The name of the page, where the focus goes when what had it is gone. */
export const PAGE_TITLE = 'page-title'

let waiting: ReturnType<typeof setTimeout> | undefined

export const focusOn = (id: string): void => document.querySelector<HTMLElement>(`#${id}`)?.focus()

/** After what is closing has given the focus back, or what slides in has come. The last wish counts. */
export function focusSoon(id: string, wait: number): void {
  forgetFocus()
  waiting = setTimeout(() => focusOn(id), wait)
}

export const forgetFocus = (): void => clearTimeout(waiting)
