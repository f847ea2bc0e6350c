import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { viewOnlyOf } from './language/editors.ts'
import { planPath, planner } from './language/places.ts'

/** Scripts and styles; `tests/client/bundle.test.ts` counts their bytes. */
const MAX_FILES = 10

const choiceOf = (page: Page) => page.getByRole('combobox', { name: 'Planner of a centre' })

test('The sign-in page can be used after at most ten scripts and styles, all its own, and offers planners first', async ({
  visit,
}) => {
  const { page } = await visit(null, '/robots.txt')
  const files: string[] = []
  page.on('request', (request) => {
    if (['script', 'stylesheet'].includes(request.resourceType())) files.push(new URL(request.url()).pathname)
  })
  await page.goto('/')
  await expect(choiceOf(page)).toBeVisible()
  expect(files.length).toBeGreaterThan(0)
  expect(files.length).toBeLessThanOrEqual(MAX_FILES)
  expect(new Set(files).size, 'each once').toBe(files.length)
  expect(files.filter((file) => !/^\/assets\/[\w.-]+\.(?:js|css)$/.test(file))).toEqual([])
  const places = await Promise.all(
    [choiceOf(page), page.getByRole('button', { name: /^R.*Reader/ })].map((one) => one.boundingBox()),
  )
  expect(places[0]?.y).toBeLessThan(places[1]?.y ?? 0)
})

test('The pages before the sign-in are without faults, and state data protection and accessibility', async ({
  visit,
}) => {
  const { page } = await visit(null, '/', { width: 320 })
  await expect(choiceOf(page)).toBeVisible()
  await expectNoFaults(page)
  await expectNoOverflow(page)
  await page.getByRole('link', { name: 'Accessibility' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility')
  await expect(page.getByText('The operator of this server has not set a contact yet.')).toBeVisible()
  await expectNoFaults(page)
  await expectNoOverflow(page)
  await page.getByRole('link', { name: 'Privacy' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data protection')
})

test('Whose session ended elsewhere reads why, keeps the address, and another tab notices the next sign-in', async ({
  visit,
}) => {
  const { page, context } = await visit(planner('mt'), planPath('dk'))
  await expect(viewOnlyOf(page)).toBeVisible()
  await context.request.delete('/api/session')
  await expect(page.getByText(/^You were signed out\. Sign in again/)).toBeVisible()
  // A tab notices the next sign-in once its sign-in page is there.
  await expect(choiceOf(page)).toBeVisible()
  const second = await context.newPage()
  await second.goto(planPath('dk'))
  await choiceOf(second).selectOption({ label: 'Malta – BeSmartOnline!' })
  await second.getByRole('button', { name: /Planner, Malta/ }).click()
  await expect(viewOnlyOf(second)).toBeVisible()
  // The first tab is the sign-in of the workspace, which is loaded again.
  await expect(viewOnlyOf(page)).toBeVisible()
  const answer = await context.request.post('/api/session', {
    data: { email: 'reader@demo.example', password: 'demo' },
  })
  expect(answer.ok()).toBe(true)
  await second.evaluate(() => new BroadcastChannel('sid-session').postMessage('signed-in'))
  await expect(page.getByText(/^Another tab signed in as Reader/).first()).toBeVisible()
})
