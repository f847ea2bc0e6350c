import { existsSync } from 'node:fs'

/** The headless shell first: the whole browser also draws a toolbar for each page, which takes a quarter of the time. */
const CANDIDATES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The browser that tests and benches use; undefined if only Playwright's own may be there. */
export function browserPath(): string | undefined {
  return process.env.CHROMIUM_PATH ?? CANDIDATES.find((path) => existsSync(path))
}
