import { type Ask, operations, query } from './generated/desk'
import { call } from './http'

export { addresses } from './generated/desk'

type Desk = ReturnType<typeof operations>

const within =
  (brand?: string): Ask =>
  (method, path, { query: asked, ...said }) =>
    call(method, path + query(asked), { ...said, ...(brand === undefined ? {} : { brand }) })

const brands = new Map<string, Desk>()

/** What needs no brand. */
export const door: Desk = operations(within())

/** Everything that happens inside one brand. */
export function desk(brand: string): Desk {
  const known = brands.get(brand) ?? operations(within(brand))
  brands.set(brand, known)
  return known
}

/** Where one hears what changes. */
export const liveAddress = (brand: string): string =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/desk/live${query({ brand })}`
