// Runs before the first paint, so that a dark desk never flashes white. The rest of the theme is in src/app/theme.
const wanted = localStorage.getItem('mantine-color-scheme-value') ?? 'auto'
const dark = wanted === 'dark' || (wanted === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
if (localStorage.getItem('quarterdeck-density') === 'dense') document.documentElement.dataset.density = 'dense'
