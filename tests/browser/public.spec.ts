/** The public pages as anybody meets them: without a session, in any language, on any screen, without script, on paper. */
import { expect, type Browser, type Page } from '@playwright/test'
import { extractText } from 'unpdf'
import { FRAME_LANGUAGES } from '../../server/publicPages/frame/languages.ts'
import { as } from '../harness/as.ts'
import { publishCentre } from '../harness/publishCentre.ts'
import { signIn } from '../harness/signIn.ts'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { htmlFaults } from './htmlRules.ts'
import { layoutShiftOf } from './layoutShift.ts'
import type { TestServer } from './server.ts'
import { expectLargeTargets } from './targets.ts'

test.use({ ownNetwork: true })

const WIDTHS = [1440, 768, 375, 320]

interface PublicPath {
  readonly path: string
  readonly status: number
}

/** Behind the language and the year. `cy` has many activities; the page of `at` was taken back. */
const PATHS: Readonly<Record<string, PublicPath>> = {
  index: { path: '', status: 200 },
  centre: { path: '/dk', status: 200 },
  'a centre with many activities': { path: '/cy', status: 200 },
  calendar: { path: '/calendar', status: 200 },
  'calendar, filtered': { path: '/calendar?country=DK&theme=ai', status: 200 },
  'calendar, second page': { path: '/calendar?page=2', status: 200 },
  'board of the day, weeks before': { path: '/today', status: 200 },
  'board of the day': { path: '/today?as=2027-02-09T09:30', status: 200 },
  'board of the day, afterwards': { path: '/today?as=2027-02-12T10:00', status: 200 },
  embed: { path: '/embed', status: 200 },
  'code of a frame': { path: '/embed-code', status: 200 },
  'calendar, by words and days': { path: '/calendar?words=lesson&place=Nicosia&day=on&schools=1', status: 200 },
  'no page of a centre': { path: '/zz', status: 404 },
  'nothing here': { path: '/no-such-place', status: 404 },
  'taken back': { path: '/at', status: 410 },
  accessibility: { path: '/accessibility', status: 200 },
  privacy: { path: '/privacy', status: 200 },
}

let isFilled = false

test.beforeEach(async ({ server }) => {
  if (isFilled) return
  isFilled = true
  const people = { http: server.http, cookieOf: (email: string) => signIn(server, email) }
  await publishCentre(people, 'cy', { title: 'Cyprus online', helpline: '1480', activities: 70 })
  const taken = await as(people, 'planner.at').delete('/api/campaigns/sid-2027/profiles/at/publication')
  expect(taken.status).toBe(204)
})

const addressIn = (language: string, path: string): string => `/${language}/sid/2027${path}`

interface Watched {
  readonly page: Page
  /** Messages on the console, and requests to other hosts. */
  readonly complaints: readonly string[]
}

async function open(browser: Browser, { http }: TestServer, script = true): Promise<Watched> {
  const context = await browser.newContext({ baseURL: http, javaScriptEnabled: script })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(http)) complaints.push(request.url())
  })
  page.on('console', (message) => {
    // A browser says so of the very page that is not found.
    const isStatus = /status of (404|410)/.test(message.text()) && message.location().url === page.url()
    if (['error', 'warning'].includes(message.type()) && !isStatus) complaints.push(message.text())
  })
  return { page, complaints }
}

async function expectFlawless(
  page: Page,
  address: string,
  { status, withAxe }: { status: number; withAxe: boolean },
): Promise<void> {
  const response = await page.goto(address)
  expect(response?.status(), address).toBe(status)
  expect(await htmlFaults((await response?.text()) ?? ''), address).toEqual([])
  expect(await layoutShiftOf(page), address).toBe(0)
  if (withAxe) await expectNoFaults(page)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoOverflow(page)
  }
  await expectLargeTargets(page)
  await page.setViewportSize({ width: 1440, height: 900 })
}

async function firstActivity(page: Page): Promise<string> {
  await page.goto(addressIn('en', '/dk'))
  return (await page.locator('.events h3 a').first().getAttribute('href'))?.replace('/en/sid/2027', '') ?? ''
}

for (const language of ['en', 'el']) {
  test(
    `each public page in ${language} has no fault on any screen, in both themes`,
    { tag: '@long' },
    async ({ browser, server }) => {
      const { page, complaints } = await open(browser, server)
      const activity = { path: await firstActivity(page), status: 200 }
      for (const [name, { path, status }] of Object.entries({ ...PATHS, activity })) {
        await test.step(name, () =>
          expectFlawless(page, addressIn(language, path), { status, withAxe: language === 'en' }),
        )
      }
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )
}

test('a visitor without script finds a country, its activity, help and another language, and filters the calendar', async ({
  browser,
  server,
}) => {
  const { page, complaints } = await open(browser, server, false)
  await page.goto(addressIn('en', ''))
  await page.getByRole('main').getByRole('link', { name: 'Cyprus' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cyprus')
  await expect(page.getByRole('link', { name: '1480' }).first()).toHaveAttribute('href', 'tel:1480')
  await page.getByRole('navigation', { name: 'Languages' }).getByRole('link', { name: 'ελληνικά' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'el')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Κύπρος')
  await expect(page.locator('.unchecked [lang=en]')).toContainText('Something online feels wrong?')
  await page.locator('.events h3 a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Open lesson')
  await page.goto(addressIn('en', '/calendar'))
  await page.getByLabel('Country').selectOption({ label: 'Cyprus' })
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/country=CY/)
  await expect(page.getByText('Activities: 70')).toBeVisible()
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page).toHaveURL(/country=CY.*page=2/)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a visitor without script switches the refresh of the board on and off', async ({ browser, server }) => {
  const { page, complaints } = await open(browser, server, false)
  await page.goto(addressIn('en', ''))
  await page.getByRole('link', { name: 'What is on now' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is on now')
  await expect(page.locator('meta[http-equiv=refresh]')).toHaveCount(0)
  await page.getByRole('link', { name: 'Refresh every minute' }).click()
  await expect(page.locator('meta[http-equiv=refresh]')).toHaveAttribute('content', '60')
  // WCAG 2.2.1 allows it to those who switched it on. Programs cannot know that they did.
  expect(await htmlFaults(await page.content(), ['meta-refresh'])).toEqual([])
  await page.getByRole('link', { name: 'Show the state of now' }).click()
  await expect(page).toHaveURL(/every=1$/)
  await page.getByRole('link', { name: 'Stop refreshing' }).click()
  await expect(page.locator('meta[http-equiv=refresh]')).toHaveCount(0)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a printed page names the helpline, the days and its own address', async ({ browser, server }) => {
  const { page } = await open(browser, server)
  for (const [language, day] of [
    ['en', '9 February 2027'],
    ['de', '9. Februar 2027'],
  ] as const) {
    await page.goto(addressIn(language, '/cy'))
    const link = page.locator('.events > li:has(time[datetime="2027-02-09"]) h3 a').first()
    for (const address of [addressIn(language, '/cy'), (await link.getAttribute('href')) ?? '']) {
      await page.goto(address)
      const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true })
      const letters = text.replaceAll(/\s/g, '')
      expect(letters).toContain('1480')
      expect(letters).toContain(`${server.http}${address}`)
      if (address.endsWith('/cy')) expect(letters).toContain('Openlesson9')
      else expect(letters).toContain(day.replaceAll(' ', ''))
    }
  }
  await page.context().close()
})

test(
  'pages in every language fit the smallest screen and have no fault',
  { tag: '@long' },
  async ({ browser, server }) => {
    test.setTimeout(600_000)
    const { page, complaints } = await open(browser, server)
    const activity = await firstActivity(page)
    for (const language of Object.keys(FRAME_LANGUAGES)) {
      for (const path of ['', '/dk', activity, '/calendar', '/today?as=2027-02-09T09:30', '/embed', '/at']) {
        const response = await page.goto(addressIn(language, path))
        expect(await htmlFaults((await response?.text()) ?? ''), page.url()).toEqual([])
        await page.setViewportSize({ width: 320, height: 640 })
        await expectNoOverflow(page)
        await expectNoFaults(page)
      }
    }
    expect(complaints).toEqual([])
    await page.context().close()
  },
)
