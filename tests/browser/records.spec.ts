import { expect } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { messagesOf } from './language/messages.ts'
import { planner } from './language/places.ts'
import { viewOf } from './language/view.ts'

const WIDTHS = [1440, 768, 375] as const

test('A coordinator narrows the audit log, finds nothing, clears the filters, and nobody else sees it', async ({
  visit,
}) => {
  const { page } = await visit('coordinator@demo.example', '/audit')
  await expect(page.getByRole('row', { name: /Signed in.*Coordinator/ }).first()).toBeVisible()
  await page.getByRole('button', { name: /Action/ }).click()
  await page.getByRole('option', { name: 'Backup restored' }).click()
  await expect(page.getByRole('heading', { name: 'No results' })).toBeVisible()
  await viewOf(page).clearsFilters()
  await expect(page.getByRole('row', { name: /Signed in/ }).first()).toBeVisible()
  const other = await visit('helpdesk@demo.example', '/audit')
  await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
})

test('A coordinator erases a person after a second press, and the person is no longer in the list', async ({
  visit,
}) => {
  const { page } = await visit('coordinator@demo.example', '/people')
  await page.getByRole('button', { name: 'Second planner, Malta' }).click()
  const sheet = page.getByRole('dialog', { name: 'Second planner, Malta' })
  await sheet.getByRole('button', { name: 'Erase person' }).click()
  await expect(sheet.getByRole('status')).toContainText('cannot be undone')
  await expectNoFaults(page)
  await sheet.getByRole('button', { name: 'Erase person' }).click()
  await expect(messagesOf(page)).toContainText('Second planner, Malta was erased')
  await expect(page.getByRole('button', { name: 'Second planner, Malta' })).toHaveCount(0)
})

test(
  'The pages of records and of data protection have no fault that a machine can find, at any width',
  { tag: '@long' },
  async ({ visit }) => {
    for (const width of WIDTHS) {
      const { page } = await visit('coordinator@demo.example', '/audit', { width })
      await expect(page.getByRole('table')).toBeVisible()
      await expectNoFaults(page)
      await expectNoOverflow(page)
      const own = await visit(planner('dk'), '/my-data', { width })
      await own.page.getByText(/Your account/).click()
      await expectNoFaults(own.page)
      await expectNoOverflow(own.page)
      const stranger = await visit(null, '/sign-in', { width })
      await stranger.page.getByRole('link', { name: 'Privacy' }).click()
      await expect(stranger.page.getByRole('heading', { name: 'How long data are stored' })).toBeVisible()
      await expectNoFaults(stranger.page)
      await expectNoOverflow(stranger.page)
    }
  },
)

test(
  'The pages of accounts say that the server is away, and load when it is back',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit('coordinator@demo.example', '/settings')
    const pages = {
      '/people': '**/api/people',
      '/sessions': '**/api/sessions',
      '/audit': /\/api\/audit(\?|$)/,
      '/my-data': '**/api/my-data',
      '/feeds': '**/api/feeds',
    }
    for (const [path, request] of Object.entries(pages)) {
      await page.route(request, (route) => route.abort())
      await page.goto(path)
      const again = page.getByRole('button', { name: 'Try again' })
      await expect(again, path).toBeVisible()
      await expectNoFaults(page)
      await page.unroute(request)
      await again.click()
      await expect(again, path).toHaveCount(0)
      await expect(page.locator('.skeleton')).toHaveCount(0)
    }
  },
)
