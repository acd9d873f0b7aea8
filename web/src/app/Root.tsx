import { MantineProvider } from '@mantine/core'
import { Outlet } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { Toasts } from '../ui/Toasts'
import { useBrand } from './paths'
import { resolverOf, skinOf, themeOf } from './theme/theme'

/** The page's skin: the desk's own sea, or the accent of the one brand in the address. */
export function Root() {
  const brand = useBrand()
  const skin = skinOf(brand)
  const look = useMemo(() => ({ theme: themeOf(skin), resolver: resolverOf(skin) }), [skin])
  useEffect(() => {
    document.documentElement.dataset['brand'] = brand
  }, [brand])
  return (
    <MantineProvider theme={look.theme} cssVariablesResolver={look.resolver} defaultColorScheme="auto">
      <Outlet />
      <Toasts />
    </MantineProvider>
  )
}
