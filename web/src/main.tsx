import './ui/mantine'
import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { onServerTime } from './api/http'
import { paths } from './app/paths'
import { newRouter } from './app/router'
import { newQueries } from './app/session'
import { learnNow } from './ui/now'

onServerTime(learnNow)

const queries = newQueries(() => {
  const here = router.state.location
  if (here.pathname !== '/sign-in') void router.navigate(paths.signIn({ next: here.href }))
})
const router = newRouter(queries)

const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
}
