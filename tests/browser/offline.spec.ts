import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { IDLE_CONNECTION, signIn, test } from './fixtures.ts'
import { saveStateOf, waitUntilSaved } from './language/editors.ts'
import { chooseInAccountMenu, goTo, menuOf } from './language/frame.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'
import { standInForServer, untilKept } from './serviceWorker.ts'
import { untilStored } from './untilStored.ts'

const OFFLINE = 'Offline – changes saved on this device'

test.use({ serviceWorkers: 'allow' })

test('A planner reloads without network, edits, comes back, and the other planner sees it', async ({ visit }) => {
  const one = await visit(planner('dk'), planPath('dk'))
  const two = await visit(secondPlanner('dk'), planPath('dk'))
  await waitUntilSaved(one.page)
  await waitUntilSaved(two.page)
  await untilKept(one.page, 'editor')
  await one.context.setOffline(true)
  await one.page.reload()
  await expect(saveStateOf(one.page)).toHaveText(OFFLINE)
  await one.page.getByRole('textbox', { name: 'Contact' }).fill('Written on the train')
  await two.page.getByRole('textbox', { name: 'National theme' }).fill('Written at the office')
  await waitUntilSaved(two.page)
  await untilStored(one.page)
  await one.page.reload()
  await expect(one.page.getByRole('textbox', { name: 'Contact' })).toHaveValue('Written on the train')
  await one.context.setOffline(false)
  await expect(saveStateOf(one.page)).toHaveText('Saved')
  await expect(two.page.getByRole('textbox', { name: 'Contact' })).toHaveValue('Written on the train')
  await expect(one.page.getByRole('textbox', { name: 'National theme' })).toHaveValue('Written at the office')
})

test('A planner whose browser was offline through an edit sends it when opened while the server is away', async ({
  visit,
  server,
}) => {
  const { context, page } = await visit(planner('se'), planPath('se'))
  await waitUntilSaved(page)
  await untilKept(page, 'editor')
  await page.goto('about:blank')
  await server.kill()
  await page.goto(planPath('se'))
  await expect(saveStateOf(page)).toHaveText(OFFLINE)
  await page.getByRole('textbox', { name: 'Contact' }).fill('While the server was down')
  await untilStored(page)
  await server.restart()
  await expect(saveStateOf(page)).toHaveText('Saved')
  const answer = await context.request.get('/api/campaigns/sid-2027/plans/se', IDLE_CONNECTION)
  expect(await answer.text()).toContain('While the server was down')
})

test('A reader opens the workspace and a plan read before without network, and is told of when it is', async ({
  visit,
}) => {
  const { context, page } = await visit('reader@demo.example', planPath('pt'))
  await expect(page.getByRole('table', { name: 'Activities' })).toBeVisible()
  const theme = await page.getByRole('heading', { level: 1 }).textContent()
  await goTo(page, 'All plans')
  await expect(page.getByRole('table', { name: 'Centres and their plans' })).toBeVisible()
  await untilKept(page, 'shell')
  await context.setOffline(true)
  await page.goto('/plans/sid-2027')
  await expect(page.getByRole('table', { name: 'Centres and their plans' })).toBeVisible()
  await expect(page.getByText(/^Offline: showing the copy from \w+ \d/)).toBeVisible()
  await page.goto(planPath('pt'))
  await expect(page.getByRole('table', { name: 'Activities' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(theme ?? '')
  await expect(page.getByText(/^Offline: showing the copy from \w+ \d/)).toBeVisible()
  await page.goto(planPath('fr'))
  await expect(page.getByText('this page is not saved on this device')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('this page is not saved on this device')).toHaveCount(0)
  await page.goto(planPath('pt'))
  await expect(page.getByRole('table', { name: 'Activities' })).toBeVisible()
  await expect(page.getByText(/^Offline: showing the copy from/)).toHaveCount(0)
})

test('The helpdesk opens its queue without network: the first page of what was read', async ({ visit }) => {
  const { page, context } = await visit('helpdesk@demo.example', '/queue/sid-2027')
  const questions = page.getByRole('list', { name: 'Questions' }).locator('.queue-row')
  await expect(questions).not.toHaveCount(0)
  const count = await questions.count()
  await untilKept(page, 'shell')
  await context.setOffline(true)
  await page.reload()
  await expect(questions).toHaveCount(count)
})

test('Signing out removes all that was kept, and nobody is let in without network', async ({ visit }) => {
  const { context, page } = await visit(planner('nl'), planPath('nl'))
  await waitUntilSaved(page)
  await untilKept(page, 'editor')
  await expect.poll(() => databases(page)).toContainEqual(expect.stringMatching(/^sid-answers/))
  await chooseInAccountMenu(page, 'Sign out')
  await expect(page.getByRole('heading', { name: 'Plan Safer Internet Day together' })).toBeVisible()
  await expect.poll(() => databases(page)).toEqual([])
  await expect.poll(() => page.evaluate(() => localStorage.getItem('sid-person'))).toBeNull()
  await context.setOffline(true)
  await page.goto(planPath('nl'))
  await expect(page.getByText('this page is not saved on this device')).toBeVisible()
  await expect(menuOf(page)).toHaveCount(0)
})

test('A session that ended elsewhere leaves nothing to read, and the unsent work of its person', async ({ visit }) => {
  const { context, page } = await visit(planner('be'), planPath('be'))
  await waitUntilSaved(page)
  await untilKept(page, 'editor')
  await context.setOffline(true)
  await page.reload()
  await expect(saveStateOf(page)).toHaveText(OFFLINE)
  await page.getByRole('textbox', { name: 'Contact' }).fill('Kept for its person')
  await untilStored(page)
  await context.clearCookies()
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'Plan Safer Internet Day together' })).toBeVisible()
  await expect.poll(() => databases(page)).toEqual([expect.stringMatching(/^sid-copy/)])
  await signIn(context, planner('be'))
  await page.goto(planPath('be'))
  await waitUntilSaved(page)
  await expect(page.getByRole('textbox', { name: 'Contact' })).toHaveValue('Kept for its person')
})

test('A page that is too old is renewed and reloaded once, then says so and keeps what was not sent', async ({
  visit,
}) => {
  const { context, page } = await visit(planner('es'), planPath('es'))
  await waitUntilSaved(page)
  await untilKept(page, 'editor')
  await context.setOffline(true)
  await page.reload()
  await expect(saveStateOf(page)).toHaveText(OFFLINE)
  await page.getByRole('textbox', { name: 'Contact' }).fill('Made with an old page')
  await untilStored(page)
  const loads = countLoads(page)
  const server = await standInForServer(context)
  server.asksForNewer = true
  await context.setOffline(false)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This page is still out of date' })).toBeVisible()
  await expect(page.getByText('Unsent changes stay on this device')).toBeVisible()
  // A reload would come once there is an answer to whether there is a newer worker.
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  // The one of this test, and the one that the page made.
  expect(loads()).toBe(2)
  server.asksForNewer = false
  await page.getByRole('button', { name: 'Reload page' }).click()
  await waitUntilSaved(page)
  await expect(page.getByRole('textbox', { name: 'Contact' })).toHaveValue('Made with an old page')
})

test('A page that is too old is not reloaded while the browser keeps no copy of what was not sent', async ({
  visit,
}) => {
  const { context, page } = await visit(planner('fi'), '/')
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  const server = await standInForServer(context)
  await page.goto(planPath('fi'))
  await waitUntilSaved(page)
  const loads = countLoads(page)
  server.silent = true
  await page.getByRole('textbox', { name: 'Contact' }).fill('On this page alone')
  server.asksForNewer = true
  server.drop()
  await expect(page.getByText('Some of your changes exist only on this page.')).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as text' }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toContain('On this page alone')
  expect(loads()).toBe(0)
})

test('A reader’s browser loads no script of the editor, not even to keep it', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', planPath('pt'))
  await expect(page.getByRole('table', { name: 'Activities' })).toBeVisible()
  await untilKept(page, 'shell')
  const worker = (await page.request.get('/sw.js', IDLE_CONNECTION)).headers()
  expect(worker['cache-control']).toBe('no-cache')
  expect(worker['content-security-policy']).toContain("connect-src 'self'")
  const scripts = await page.evaluate(async () => {
    const found = new Map<string, string>()
    for (const { name } of performance.getEntriesByType('resource')) found.set(name, '')
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) found.set(url, '')
    }
    const urls = [...found.keys()].filter((url) => url.endsWith('.js') && !url.endsWith('/sw.js'))
    return Promise.all(urls.map(async (url) => [new URL(url).pathname, await (await fetch(url)).text()] as const))
  })
  expect(scripts.length).toBeGreaterThan(3)
  // A trace of each library in a built script, however it is minified.
  const ofEditor = scripts.filter(([, text]) => /Yjs was already imported|ProseMirror/.test(text))
  expect(ofEditor.map(([path]) => path)).toEqual([])
})

const databases = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

function countLoads(page: Page): () => number {
  let loads = 0
  page.on('load', () => loads++)
  return () => loads
}
