/** The browser that tests and benches drive: any Chromium of this machine. */
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** The headless shell first: a whole browser also draws a window around each page. */
const CANDIDATES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** @throws Error that says what to install, if there is none */
export function browserPath(): string {
  const path = [process.env.CHROMIUM_PATH, ...CANDIDATES, chromium.executablePath()].find(
    (one) => one !== undefined && one !== '' && existsSync(one),
  )
  if (path !== undefined) return path
  throw new Error(
    'No Chromium was found: install one ("apt-get install chromium" or "npx playwright install chromium"), or name it by CHROMIUM_PATH.',
  )
}

/**
 * Playwright's own list, and three that a whole browser has for its window: menus of its address bar, loaded for each page,
 * and a spare process for the next. Without these three it takes a third less processor time. The last `--disable-features`
 * counts, so Playwright's are said again.
 */
const DISABLED_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
]

export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
]
