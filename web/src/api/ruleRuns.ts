import { queryOptions } from '@tanstack/react-query'
import { desk } from './desk'
import { brandKey } from './queries'
import type { TicketId } from './types'

export type { Run as RuleRun } from './generated/desk'

export const ruleRunsQuery = (brand: string, ticket: TicketId) =>
  queryOptions({
    queryKey: [...brandKey(brand), 'ticket', ticket, 'runs'],
    queryFn: () => desk(brand).runs.list({ ticket }),
  })
