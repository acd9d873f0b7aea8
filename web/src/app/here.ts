/** Marks the link to the page that is open. */
export const here = (it: boolean): { 'aria-current'?: 'page' } => (it ? { 'aria-current': 'page' } : {})
