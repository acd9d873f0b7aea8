import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const PLACES = [process.env.QD_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where the desk runs and who signs in; the one that starts the desk says it. */
export const desk = {
  url: process.env.QD_URL ?? 'http://127.0.0.1:8080',
  email: process.env.QD_EMAIL ?? '',
  password: process.env.QD_PASSWORD ?? '',
  brand: process.env.QD_BRAND ?? 'bleusalt',
}

export async function launch() {
  const executablePath = PLACES.find((it) => it && existsSync(it))
  if (!executablePath) {
    console.error(
      'There is no Chromium here. Install it with: apt-get install -y chromium, or name one in QD_CHROMIUM.',
    )
    process.exit(1)
  }
  return chromium.launch({ executablePath, headless: true, args: FLAGS })
}

/** A fresh visitor. Motion is off, so that nothing is caught half way. */
export async function visitor(browser, { width = 1440, height = 900, scheme = 'light' } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    ...(width < 500 ? { isMobile: true, hasTouch: true, deviceScaleFactor: 2 } : {}),
  })
  context.setDefaultTimeout(8_000)
  return context.newPage()
}

export async function signIn(page, brand = desk.brand, email = desk.email) {
  await page.goto(`${desk.url}/sign-in`)
  await page.getByLabel('Work mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(desk.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/(brands|b\/)/)
  await page.goto(`${desk.url}/b/${brand}/queue/open`)
  await page.getByRole('grid').waitFor()
}
