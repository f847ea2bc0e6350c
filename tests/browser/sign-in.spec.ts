import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { planner, planPath, test } from './fixtures.ts'

const MAX_BYTES = 120_000
const MAX_REQUESTS = 15

const choiceOf = (page: Page) => page.getByRole('combobox', { name: 'Planner of a centre' })

test('The sign-in page can be used after at most 120 kB in 15 requests, and offers planners first', async ({
  visit,
}) => {
  const { page } = await visit(null, '/robots.txt')
  const loaded: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    loaded.push(request.sizes().then((sizes) => sizes.responseBodySize + sizes.responseHeadersSize))
  })
  await page.goto('/', { waitUntil: 'networkidle' })
  await expect(choiceOf(page)).toBeVisible()
  const sizes = await Promise.all(loaded)
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`sign-in page: ${bytes} bytes in ${sizes.length} requests`)
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(MAX_BYTES)
  expect(sizes.length).toBeLessThanOrEqual(MAX_REQUESTS)
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
  await expect(page.getByRole('button', { name: 'View only' })).toBeVisible()
  await context.request.delete('/api/session')
  await expect(page.getByText(/^You were signed out\. Sign in again/)).toBeVisible()
  const second = await context.newPage()
  await second.goto(planPath('dk'))
  await choiceOf(second).selectOption({ label: 'Malta – BeSmartOnline!' })
  await second.getByRole('button', { name: /Planner, Malta/ }).click()
  await expect(second.getByRole('button', { name: 'View only' })).toBeVisible()
  // The first tab is the sign-in of the workspace, which is loaded again.
  await expect(page.getByRole('button', { name: 'View only' })).toBeVisible()
  const answer = await context.request.post('/api/session', {
    data: { email: 'reader@demo.example', password: 'demo' },
  })
  expect(answer.ok()).toBe(true)
  await second.evaluate(() => new BroadcastChannel('sid-session').postMessage('signed-in'))
  await expect(page.getByText(/^Another tab signed in as Reader/).first()).toBeVisible()
})
