/**
 * The interface in `en-XA`, accented English that is 40 % longer. All content is Greek, so whatever shows plain Latin
 * letters is in no catalog.
 */
import { expect, type Browser, type Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ConnectionDetail } from '../../shared/connections/connection.ts'
import { SuggestionPage } from '../../shared/synergies/suggestionPage.ts'
import { GREEK_NETWORK } from '../harness/greekNetwork.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { as, jsonOf } from '../harness/as.ts'
import { reply, said, startThread } from '../harness/threadsOverHttp.ts'
import { bareTest, signIn } from './fixtures.ts'
import { openAccountMenu, openSearch } from './language/frame.ts'
import { expectWorded } from './worded.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'

interface Workspace {
  readonly server: TestServer
  readonly connection: string
  /** The address of the comparison of a suggested pair. */
  readonly comparison: string
}

/** Something is on every page: a connection, questions and answers, versions and a mail. */
async function fill(server: TestServer): Promise<Omit<Workspace, 'server'>> {
  for (const who of ['planner.gr', 'planner.cy', 'helpdesk', 'coordinator']) {
    await jsonOf(as(server, who).put('/api/session/language', { language: 'en-XA' }))
  }
  const { suggestions } = SuggestionPage.parse(
    await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/suggestions?centre=gr`)),
  )
  const [first] = suggestions
  if (first === undefined) throw new Error('the two plans have nothing in common')
  const [own, other] = first.centres[0] === 'gr' ? [first.a, first.b] : [first.b, first.a]
  const proposal = { activity: own, other: { centre: 'cy', activity: other }, words: 'Μαζί;' }
  const { id } = ConnectionDetail.parse(
    await jsonOf(as(server, 'planner.gr').post(`${CAMPAIGN}/centres/gr/connections`, proposal)),
  )
  const asked = await startThread(server, 'planner.gr', 'plan/sid-2027/gr', {
    toHelpdesk: true,
    body: said('Πότε είναι η προθεσμία;'),
  })
  await reply(server, 'helpdesk', asked, 'Τον Ιανουάριο.')
  await startThread(server, 'planner.cy', 'plan/sid-2027/gr', { body: said('Κι εμείς.') })
  await startThread(server, 'planner.cy', 'plan/sid-2027/cy', { toHelpdesk: true, body: said('Μπορούμε;') })
  await jsonOf(as(server, 'planner.gr').post('/api/versions/plan/sid-2027/gr', { cause: 'named', name: 'Πρώτη' }))
  await jsonOf(as(server, 'helpdesk').post('/api/canned-answers', { title: 'Προθεσμία', body: said('Τον Ιανουάριο.') }))
  await jsonOf(as(server, 'helpdesk').post('/api/faq', { question: 'Πότε;', answer: said('Τον Ιανουάριο.') }))
  await server.app.features.mail.deliver()
  return { connection: id, comparison: `a=gr/${own}&b=cy/${other}` }
}

const test = bareTest.extend<object, { readonly workspace: Workspace }>({
  workspace: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'sid-languages-'))
      const server = await startTestServer({ folder, network: GREEK_NETWORK, client: resolve('dist') })
      await use({ server, ...(await fill(server)) })
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
})

interface Screen {
  readonly name: string
  readonly path: string
  /** Opens more on the page. */
  readonly open?: (page: Page) => Promise<void>
}

const click = (hovered: string, clicked: string) => async (page: Page) => {
  const first = page.locator(hovered).first()
  await first.hover()
  await first.locator(clicked).click()
}

const press = (key: string) => (page: Page) => page.keyboard.press(key)

async function beginReport(page: Page): Promise<void> {
  await page.locator('.empty .btn').click()
  await page.locator('.report-row').first().click()
  await page.locator('.report-section .btn').first().click()
}

function screensOf({ connection, comparison }: Workspace): Readonly<Record<string, readonly Screen[]>> {
  const plan = '/plans/sid-2027/gr'
  return {
    'planner.gr': [
      { name: 'plans', path: '/' },
      { name: 'plan in its editor', path: plan },
      { name: 'activity in its editor', path: plan, open: click('[role=grid] [role=rowheader]', '[data-open]') },
      { name: 'keys', path: plan, open: press('?') },
      { name: 'go to', path: plan, open: openSearch },
      { name: 'account menu', path: plan, open: (page) => openAccountMenu(page) },
      { name: 'plan of another centre', path: '/plans/sid-2027/cy' },
      { name: 'centre without a plan', path: '/plans/sid-2027/xk' },
      { name: 'suggestions', path: '/synergies/sid-2027/gr' },
      { name: 'comparison', path: `/synergies/sid-2027/compare?${comparison}` },
      { name: 'help on synergies', path: '/synergies/sid-2027/how' },
      { name: 'connection', path: `/connections/sid-2027/${connection}` },
      { name: 'profile', path: '/profiles/sid-2027/gr' },
      { name: 'report', path: '/reports/sid-2027/gr', open: beginReport },
      { name: 'report of another centre', path: '/reports/sid-2027/cy' },
      { name: 'assets', path: '/assets/sid-2027' },
      { name: 'own assets', path: '/assets/sid-2027/gr' },
      { name: 'milestones', path: '/milestones/sid-2027' },
      { name: 'settings', path: '/settings' },
      { name: 'FAQ', path: '/faq' },
      { name: 'Weekly Updates', path: '/updates' },
      { name: 'no such page', path: '/nothing' },
    ],
    helpdesk: [
      { name: 'queue', path: '/queue/sid-2027' },
      { name: 'board of the day', path: '/today/sid-2027' },
      { name: 'canned answers', path: '/canned-answers' },
    ],
    coordinator: [
      { name: 'campaigns', path: '/campaigns' },
      { name: 'the form of reports', path: '/report/sid-2027/form' },
      {
        name: 'form of a campaign',
        path: '/campaigns',
        open: (page) => page.locator('.head .btn').last().click(),
      },
      { name: 'outgoing mails', path: '/mails' },
      { name: 'milestones', path: '/milestones/sid-2027' },
      {
        name: 'form of a milestone',
        path: '/milestones/sid-2027',
        open: (page) => page.locator('.head .btn').last().click(),
      },
      { name: 'synergies of the network', path: '/synergies/sid-2027' },
    ],
  }
}

/** Shows the interface in accented English, no matter who is signed in. */
async function openBrowser(browser: Browser, server: TestServer, who: string | null): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.http })
  await context.addInitScript(() => localStorage.setItem('sid-language', 'en-XA'))
  if (who !== null) await signIn(context, `${who}@demo.example`)
  return context.newPage()
}

test(
  'Every text of every page comes from the catalogs, and none is cut when it is longer',
  { tag: '@long' },
  async ({ browser, workspace }) => {
    const door = await openBrowser(browser, workspace.server, null)
    await door.goto('/sign-in')
    await expectWorded(door, 'sign-in')
    for (const [who, screens] of Object.entries(screensOf(workspace))) {
      const page = await openBrowser(browser, workspace.server, who)
      for (const { name, path, open } of screens) {
        await page.setViewportSize({ width: 1440, height: 900 })
        await page.goto(path)
        await expect(page.locator('h1').first(), name).toBeVisible()
        await open?.(page)
        await expectWorded(page, name)
      }
    }
  },
)
