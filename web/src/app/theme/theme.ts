import { type CSSVariablesResolver, type MantineThemeOverride, createTheme } from '@mantine/core'
import { DARK, GARNET, LIGHT, RAMPS, SEA, type Skin } from './tokens'

const UI = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif'
const TITLE = 'ui-serif, "Iowan Old Style", Charter, "Source Serif 4", Cambria, "Noto Serif", serif'
const MONO = 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace'

const HEADING = { font: '600 19px/1.3 var(--font-title)' }
const SHADE = { color: '#171512', backgroundOpacity: 0.32 }

/** The desk is sea; only a brand that is alone on the page may bring its own accent. */
export const skinOf = (brand: string | undefined): Skin => (brand === 'callie' ? GARNET : SEA)

export const themeOf = (skin: Skin): MantineThemeOverride =>
  createTheme({
    colors: { ...RAMPS, dark: RAMPS.night },
    primaryColor: skin.ramp,
    primaryShade: { light: skin.ramp === 'garnet' ? 6 : 7, dark: 3 },
    fontFamily: UI,
    fontFamilyMonospace: MONO,
    headings: { fontFamily: TITLE, fontWeight: '600' },
    fontSizes: { xs: '11.5px', sm: '12.5px', md: '13.5px', lg: '15px', xl: '19px' },
    lineHeights: { xs: '1.25', sm: '1.4', md: '1.4', lg: '1.55', xl: '1.25' },
    spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
    radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '999px' },
    shadows: { xs: 'var(--sh-1)', sm: 'var(--sh-1)', md: 'var(--sh-3)', lg: 'var(--sh-3)', xl: 'var(--sh-3)' },
    defaultRadius: 'sm',
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: {
      Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 90 }, radius: 'md' } },
      Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 90 }, radius: 'md' } },
      Modal: {
        defaultProps: {
          transitionProps: { duration: 140 },
          radius: 'lg',
          centered: true,
          padding: 'xl',
          overlayProps: SHADE,
          closeButtonProps: { 'aria-label': 'Close' },
        },
        styles: { title: HEADING, body: { paddingTop: 4 } },
      },
      Drawer: {
        defaultProps: { transitionProps: { duration: 140 }, padding: 'lg', overlayProps: SHADE },
        styles: {
          title: HEADING,
          body: { padding: 0 },
          content: { background: 'var(--bg)' },
          header: { background: 'var(--bg)' },
        },
      },
      Tooltip: {
        defaultProps: { openDelay: 250, withArrow: false, events: { hover: true, focus: true, touch: true } },
      },
    },
  })

/** Mantine's own variables speak in our tokens, so that its parts and ours cannot drift apart. */
const MANTINE = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--accent-ink)',
  '--mantine-color-error': 'var(--missed)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--ctl-line)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-contrast': 'var(--accent-on)',
  '--mantine-primary-color-light': 'var(--accent-tint)',
  '--mantine-primary-color-light-color': 'var(--accent-ink)',
}

const STILL = {
  '--font-ui': UI,
  '--font-title': TITLE,
  '--font-mono': MONO,
  '--fs-2xs': '10.5px',
  '--fs-xs': '11.5px',
  '--fs-lg': '15px',
  '--fs-xl': '19px',
  '--fs-2xl': '26px',
  '--r-xs': '3px',
  '--r-sm': '5px',
  '--r-md': '8px',
  '--r-lg': '12px',
  '--r-full': '999px',
  '--rail-w': '60px',
}

export const resolverOf =
  (skin: Skin): CSSVariablesResolver =>
  () => ({
    variables: STILL,
    light: { ...LIGHT, ...skin.light, ...MANTINE },
    dark: { ...DARK, ...skin.dark, ...MANTINE },
  })
