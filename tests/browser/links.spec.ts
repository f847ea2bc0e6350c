/** Whether links work, where they are written and where they are read. */
import { expect } from '@playwright/test'
import { addAsset } from '../../shared/assets/layout.ts'
import { addListEntry } from '../../shared/plans/layout.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { activity, activityTitled, idOfActivity } from '../language/plan.ts'
import { startHostileServer } from '../links/hostileServer.ts'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { signIn, test } from './fixtures.ts'
import { bellListOf, openNews } from './language/frame.ts'

const PLAN = '/plans/sid-2027/dk'
const LOOKALIKE = 'https://аpple.example/'

test(
  'A planner is told of a link that does not work, mends it and has it checked; a host of lookalike letters is in ASCII',
  { tag: '@long' },
  async ({ browser }) => {
    const web = await startHostileServer({
      '/page': (_, response) => void response.writeHead(200).end(),
      '/old': (_, response) => void response.writeHead(301, { location: '/page' }).end(),
      '/members': (_, response) => void response.writeHead(401).end(),
    })
    const at = `http://127.0.0.1:${web.port}`
    let ahead = 0
    const server = await startTestServer({
      client: 'dist',
      links: [`127.0.0.1:${web.port}`],
      now: () => new Date(Date.now() + ahead),
    })
    const context = await browser.newContext({ baseURL: server.http, viewport: { width: 1440, height: 900 } })
    try {
      const id = await writeLinks(server, at)
      for (let looks = 0; looks < 40; looks++) {
        await server.app.features.links.checker.look()
        ahead += 30_000
      }
      await signIn(context, 'planner.dk@demo.example')
      const page = await context.newPage()
      await page.goto('/assets/sid-2027')
      const card = page.getByRole('article').filter({ hasText: 'Lookalike' })
      await expect(card.getByText('(xn--pple-43d.example)')).toBeVisible()
      await expect(card.getByText('There is no website at this address.')).toBeVisible()
      await card.scrollIntoViewIfNeeded()
      await expectNoFaults(page)

      await openNews(page)
      const news = bellListOf(page).getByRole('link', { name: /does not work.*Plan/s })
      await expect(news).toContainText(`${at}/gone`)
      await news.click()
      await page.goto(`${PLAN}?activity=${id}`)
      const resource = (words: string) =>
        page.getByRole('listitem', { name: /^Resource \d$/ }).filter({ hasText: words })
      for (const words of ['Link works', 'Moved to', 'Link needs a login', 'The page is not there any more.']) {
        await expect(resource(words)).toHaveCount(1)
      }
      const broken = page.getByRole('listitem', {
        name: (await resource('The page is not there').getAttribute('aria-label')) ?? '',
      })
      await expectNoFaults(page)
      for (const width of [1440, 768, 375]) {
        await page.setViewportSize({ width, height: 900 })
        await broken.scrollIntoViewIfNeeded()
        await expectNoOverflow(page)
      }

      const address = broken.getByRole('textbox', { name: 'Address' })
      await address.fill(`${at}/page?new`)
      await address.press('Tab')
      await expect(broken.getByText('Link not checked yet')).toBeVisible()
      await address.fill(`${at}/page`)
      await address.press('Enter')
      await expect(broken.getByText('Link works')).toBeVisible()
      await broken.getByRole('button', { name: 'Check again' }).press('Enter')
      await expect(broken.getByText(/checked now|checked just now|checked \d+ seconds? ago/)).toBeVisible()
    } finally {
      await context.close()
      await server.close()
      await web.close()
    }
  },
)

async function writeLinks(server: TestServer, at: string): Promise<string> {
  const cookie = await server.cookieOf('planner2.dk@demo.example')
  const plan = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie })
  await plan.sync()
  plan.edit((doc) => {
    activity('Evening about games')(doc)
    const map = activityTitled(doc, 'Evening about games')
    if (map === null) throw new Error('no activity')
    for (const path of ['/page', '/old', '/members', '/gone']) {
      addListEntry(map, 'resources', { url: at + path })
    }
  })
  await plan.ack()
  const id = idOfActivity(plan.doc, 'Evening about games')
  await plan.close()
  const files = await openRawSocket(`${server.ws}/sync/assets/sid-2027/dk`, { cookie })
  await files.sync()
  files.edit((doc) => void addAsset(doc, { title: 'Lookalike', url: LOOKALIKE, state: 'final' }))
  await files.ack()
  await files.close()
  return id
}
