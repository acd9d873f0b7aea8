import { Outlet } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { Aside } from '../ui/Aside'
import { Waiting } from '../ui/Waiting'

/** A part of the desk: its places, and beside them the page of it that is open. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Aside title={title} nav={children}>
    <Suspense fallback={<Waiting />}>
      <Outlet />
    </Suspense>
  </Aside>
)
