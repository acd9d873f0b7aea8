import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isSignedOut, Problem } from '../api/http'
import { sessionQuery } from '../api/queries'

/** The one keeper of what the server said. A refusal is an answer, so only silence is asked again. */
export function newQueries(onSignedOut: () => void): QueryClient {
  const watch = (error: Error) => {
    if (!isSignedOut(error)) return
    queries.setQueryData(sessionQuery().queryKey, null)
    onSignedOut()
  }
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => watch(error) }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (mutation.options.mutationKey?.[0] !== 'sign-in') watch(error)
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (times, error) => !(error instanceof Problem && error.status < 500) && times < 2,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  return queries
}
