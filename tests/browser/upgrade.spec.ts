/** Browsers that a release left, opened with the current program on the data of its server: nothing unsent is lost. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { startServerProcess } from '../harness/serverProcess.ts'
import { fillStorage, type BrowserStorage } from '../upgrade/browserStorage.ts'
import { RELEASES, readBrowsers, unpackDataFolder } from '../upgrade/fixture.ts'
import { DRAFT, FILTER, REFUSED, UNSENT } from '../upgrade/unsentWork.ts'
import { IDLE_CONNECTION, signIn, test as base } from './fixtures.ts'
import { narrativeOf, waitUntilSaved } from './language/editors.ts'
import { commentsOf } from './language/frame.ts'
import { gridOf } from './language/grid.ts'
import { planPath, planner } from './language/places.ts'
import { openViews, viewInMenu } from './language/views.ts'
import { untilKept } from './serviceWorker.ts'

const PLAN = '/api/campaigns/sid-2027/plans/dk'
const PROFILE = '/api/campaigns/sid-2027/profiles/dk'

for (const release of RELEASES) {
  const browsers = readBrowsers(release)
  const test = base.extend<
    { readonly open: (storage: BrowserStorage, email: string) => Promise<Page> },
    { readonly address: string }
  >({
    address: [
      async ({}, use) => {
        const folder = await mkdtemp(join(tmpdir(), 'sid-upgrade-'))
        unpackDataFolder(release, 'sqlite', folder)
        const server = await startServerProcess(folder)
        await use(server.http)
        await server.stop()
        await rm(folder, { recursive: true })
      },
      { scope: 'worker' },
    ],
    open: async ({ browser, address }, use) => {
      const context = await browser.newContext({ baseURL: address })
      await use(async (storage, email) => {
        const page = await context.newPage()
        // A response of the API is a page of this origin without any of our code.
        await page.goto('/api/sign-in')
        await fillStorage(page, storage)
        await signIn(context, email)
        return page
      })
      await context.close()
    },
  })

  test.use({ serviceWorkers: 'allow' })

  test(`Unsent edits of ${release} arrive and are saved, with the draft, the view and what was read before`, async ({
    open,
  }) => {
    const page = await open(browsers.unsent, planner('dk'))
    const stored = async (path: string) => (await page.request.get(path, IDLE_CONNECTION)).text()
    expect(await stored(PLAN)).not.toContain(UNSENT.contact)
    await page.goto(`${planPath('dk')}?comments=open`)
    await waitUntilSaved(page)
    await expect(page.getByRole('textbox', { name: 'Contact' })).toHaveValue(UNSENT.contact)
    await expect(narrativeOf(page)).toContainText(UNSENT.narrative.trim())
    // Written on the server while this browser was closed.
    await expect(narrativeOf(page)).toContainText('who young children talk to')
    await expect.poll(() => stored(PLAN)).toContain(UNSENT.contact)
    await expect.poll(() => stored(PLAN)).toContain(UNSENT.narrative.trim())
    await expect(gridOf(page).getByRole('columnheader', { name: 'Partners' })).toBeVisible()
    const comments = commentsOf(page)
    await comments.getByRole('button', { name: 'Comment', exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'Your comment' })).toHaveText(DRAFT)

    await page.goto('/profiles/sid-2027/dk')
    await waitUntilSaved(page)
    await expect(page.getByRole('textbox', { name: 'Title, English' })).toHaveValue(UNSENT.profileTitle)
    await expect.poll(() => stored(PROFILE)).toContain(UNSENT.profileTitle)

    await untilKept(page, 'editor')
    await expect.poll(() => page.evaluate(() => caches.keys()), 'files of another build are gone').toHaveLength(1)
    await page.context().setOffline(true)
    await page.goto(planPath('pt'))
    await expect(page.getByText(/^Offline: showing the copy from /)).toBeVisible()
    await expect(page.getByRole('table', { name: 'Activities' })).toBeVisible()
  })

  test(`Unsent work of ${release} that the server refused is offered as a download`, async ({ open }) => {
    const page = await open(browsers.refused, 'planner2.se@demo.example')
    await page.goto(planPath('se'))
    await expect(page.getByText('Some of your changes could not be sent.')).toBeVisible()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as text' }).click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toContain(REFUSED)
    expect(await (await page.request.get('/api/campaigns/sid-2027/plans/se', IDLE_CONNECTION)).text()).not.toContain(
      REFUSED,
    )
  })

  test(`Settings of ${release} hold: the theme, and a saved filter, which is a view by now`, async ({ open }) => {
    const page = await open(browsers.settings, 'helpdesk@demo.example')
    await page.goto('/queue/sid-2027')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    // It goes to the server first; the browser has it no longer then.
    await expect
      .poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('sid-queue-filters/'))))
      .toEqual([])
    await openViews(page)
    await expect(viewInMenu(page, FILTER)).toBeVisible()
  })
}
