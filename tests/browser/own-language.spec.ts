/** Planners, readers and the helpdesk work in their own language: no English word is on their screens. */
import { expect, type BrowserContext, type Page } from '@playwright/test'
import { resolve } from 'node:path'
import { OFFERED_LANGUAGES, type InterfaceLanguage } from '../../shared/messages/languages.ts'
import { GREEK_NETWORK } from '../harness/greekNetwork.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { as, jsonOf } from '../harness/as.ts'
import { said, startThread } from '../harness/threadsOverHttp.ts'
import { entriesOf } from '../locales/catalog.ts'
import { expectNoOverflow } from './faultless.ts'
import { bareTest, signIn } from './fixtures.ts'
import { openAccountMenu } from './language/frame.ts'
import { brokenOn, cutOn, textsOn } from './textsOnPage.ts'

const test = bareTest.extend<object, { readonly server: TestServer }>({
  server: [
    async ({}, use) => {
      const server = await startTestServer({ network: GREEK_NETWORK, client: resolve('dist') })
      await startThread(server, 'planner.gr', 'plan/sid-2027/gr', {
        toHelpdesk: true,
        body: said('Πότε είναι η προθεσμία;'),
      })
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
})

interface Stop {
  readonly path: string
  readonly open?: (page: Page) => Promise<void>
}

/** What each of them does on a day, over content in Greek. */
const JOURNEYS: Readonly<Record<string, readonly Stop[]>> = {
  'planner.gr': [
    { path: '/' },
    { path: '/plans/sid-2027/gr' },
    {
      path: '/plans/sid-2027/gr',
      async open(page) {
        await page.locator('[role=grid] [role=rowheader]').first().hover()
        await page.locator('[role=grid] [data-open]').first().click()
        await expect(page.locator('.panel')).toBeVisible()
      },
    },
    { path: '/plans/sid-2027/gr', open: (page) => openAccountMenu(page) },
    { path: '/synergies/sid-2027/gr' },
    { path: '/profiles/sid-2027/gr' },
    { path: '/tasks/sid-2027/gr' },
    { path: '/settings' },
  ],
  reader: [
    { path: '/overview/sid-2027' },
    { path: '/plans/sid-2027/gr' },
    { path: '/milestones/sid-2027' },
    { path: '/report/sid-2027' },
    { path: '/updates' },
    { path: '/data-protection' },
  ],
  helpdesk: [{ path: '/queue/sid-2027' }, { path: '/canned-answers' }, { path: '/faq' }],
}

const WIDTHS = [1440, 768, 375] as const

for (const language of OFFERED_LANGUAGES.filter((one) => one !== 'en')) {
  const isShort = language === 'de' || language === 'el'
  test(
    `Planner, reader and helpdesk work without an English word, in ${language}`,
    isShort ? {} : { tag: '@long' },
    async ({ browser, server }) => {
      const english = await englishBut(language)
      for (const [who, stops] of Object.entries(JOURNEYS)) {
        await jsonOf(as(server, who).put('/api/session/language', { language }))
        const context = await browser.newContext({ baseURL: server.http })
        await signIn(context, `${who}@demo.example`)
        for (const stop of stops) await look(context, stop, { language, english, who })
        await context.close()
      }
    },
  )
}

interface Expected {
  readonly language: InterfaceLanguage
  /** Messages whose translation is another text. */
  readonly english: ReadonlySet<string>
  readonly who: string
}

async function look(
  context: BrowserContext,
  { path, open }: Stop,
  { language, english, who }: Expected,
): Promise<void> {
  const page = await context.newPage()
  await page.goto(path)
  const name = `${who} ${path}`
  await expect(page.locator('html'), name).toHaveAttribute('lang', language)
  await expect(page.locator('h1').first(), name).toBeAttached()
  await expect(page.locator('.skeleton'), name).toHaveCount(0)
  await open?.(page)
  const texts = await textsOn(page)
  expect
    .soft(
      texts.filter((text) => english.has(text)),
      `${name}: in English`,
    )
    .toEqual([])
  // A message that was not loaded shows as its id.
  expect
    .soft(
      texts.filter((text) => /^[\w+/-]{6}$/.test(text) && /\d/.test(text) && /[A-Z]/.test(text)),
      name,
    )
    .toEqual([])
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await expect.soft(page.locator('.skeleton')).toHaveCount(0)
    expect.soft(await cutOn(page), `${name} at ${width} px: cut`).toEqual([])
    expect.soft(await brokenOn(page), `${name} at ${width} px: broken`).toEqual([])
    await expectNoOverflow(page)
  }
  await page.close()
}

async function englishBut(language: InterfaceLanguage): Promise<ReadonlySet<string>> {
  const entries = await entriesOf(language)
  const own = new Set(entries.map(({ text }) => text))
  return new Set(entries.flatMap(({ english }) => (own.has(english) ? [] : [english])))
}
