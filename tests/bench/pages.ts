/**
 * The wait of somebody who opens a reading page with an empty cache: first paint, the heading, and how much the page
 * moves meanwhile, in Chromium with a slower CPU, and on a slower line.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { browserPath } from '../harness/chromium.ts'
import { layoutShiftOf } from '../browser/layoutShift.ts'
import { startRunningServer } from './runningServer.ts'

/** 1.6 Mbit/s and 150 ms there and back. */
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 96_000 }
const CONDITIONS = {
  'CPU 4 times slower': { cpu: 4, line: null, maxPaintMs: 1500 },
  '1.6 Mbit/s, 150 ms': { cpu: 1, line: SLOW_LINE, maxPaintMs: 2500 },
} as const
const MAX_SHIFT = 0.05
const ROUNDS = 3

const PAGES: readonly (readonly [string, string, string | null])[] = [
  ['sign-in', '/', null],
  ['overview', '/', 'reader'],
  ['overview, what changed', '/overview/sid-2027?view=changes', 'reader'],
  ['overview, coverage', '/overview/sid-2027?view=coverage', 'reader'],
  ['all plans', '/plans/sid-2027', 'reader'],
  ['home of a planner', '/', 'planner.dk'],
  ['a plan', '/plans/sid-2027/dk', 'reader'],
  ['a profile', '/profiles/sid-2027/dk', 'reader'],
  ['synergies of the network', '/synergies/sid-2027', 'reader'],
  ['synergies of a centre', '/synergies/sid-2027/dk', 'planner.dk'],
  ['Ally assets', '/assets/sid-2027', 'reader'],
  ['FAQ', '/faq', 'reader'],
]

interface Opened {
  readonly paintMs: number
  readonly headingMs: number
  readonly shift: number
}

export async function benchPages(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-bench-pages-'))
  const server = await startRunningServer(join(folder, 'data'))
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] })
  try {
    for (const [condition, { cpu, line, maxPaintMs }] of Object.entries(CONDITIONS)) {
      console.log(`${condition}: medians of ${ROUNDS}; aims: paint ${maxPaintMs} ms, shift ${MAX_SHIFT}`)
      for (const [name, path, who] of PAGES) {
        const rounds: Opened[] = []
        for (let round = 0; round < ROUNDS; round += 1) {
          const cookie = who === null ? null : await server.cookieOf(`${who}@demo.example`)
          rounds.push(await openOnce(browser, { url: `${server.http}${path}`, cookie, cpu, line }))
        }
        const { paintMs, headingMs, shift } = medians(rounds)
        const misses = [paintMs > maxPaintMs ? 'paint' : '', shift > MAX_SHIFT ? 'shift' : ''].filter(Boolean)
        const missed = misses.length === 0 ? '' : ` – MISSED: ${misses.join(', ')}`
        console.log(`  ${name}: paint ${paintMs} ms, heading ${headingMs} ms, shift ${shift.toFixed(3)}${missed}`)
      }
    }
  } finally {
    await browser.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface OpenOptions {
  readonly url: string
  readonly cookie: string | null
  readonly cpu: number
  readonly line: typeof SLOW_LINE | null
}

async function openOnce(browser: Browser, { url, cookie, cpu, line }: OpenOptions): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  const [name = '', value = ''] = cookie?.split('=', 2) ?? []
  if (cookie !== null) await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  await cdp.send('Network.enable')
  if (line !== null) await cdp.send('Network.emulateNetworkConditions', line)
  await page.goto(url)
  await page.locator('h1').first().waitFor()
  const headingMs = await page.evaluate(() => performance.now())
  await page.waitForLoadState('networkidle')
  const measured = await measure(page)
  await context.close()
  return { ...measured, headingMs }
}

/** The browser's records of paints and of layout shifts. */
async function measure(page: Page): Promise<Omit<Opened, 'headingMs'>> {
  const paintMs = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
  return { paintMs: paintMs ?? Number.NaN, shift: await layoutShiftOf(page) }
}

function medians(rounds: readonly Opened[]): Opened {
  const median = (of: (one: Opened) => number): number =>
    rounds.map(of).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? Number.NaN
  return {
    paintMs: Math.round(median(({ paintMs }) => paintMs)),
    headingMs: Math.round(median(({ headingMs }) => headingMs)),
    shift: median(({ shift }) => shift),
  }
}
