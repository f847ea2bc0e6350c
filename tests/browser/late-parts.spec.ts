/** Parts of a page that are loaded when they are first shown: without network they are there, or fail in their own place. */
import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { menuOf } from './language/frame.ts'
import { untilKept } from './serviceWorker.ts'

const HELPDESK = 'helpdesk@demo.example'
const rowsOf = (page: Page) => page.getByRole('list', { name: 'Questions' }).locator('.queue-row')

test.describe('with the worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('An answer is begun offline though none was written on this device before', async ({ visit }) => {
    const { page, context } = await visit(HELPDESK, '/queue/sid-2027')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await untilKept(page, 'editor')
    const question = rowsOf(page).first()
    await question.focus()
    await context.setOffline(true)
    await question.press('r')
    const answer = page.getByRole('textbox', { name: 'Your answer' })
    await expect(answer).toBeVisible()
    await answer.pressSequentially('Written without network')
    await expect(page.getByText('Draft saved')).toBeVisible()
    await context.setOffline(false)
  })
})

test('An editor that cannot be loaded says so in its place; the page stays, and another try loads it', async ({
  visit,
}) => {
  const { page } = await visit(HELPDESK, '/queue/sid-2027')
  await page.route(/\/assets\/CommentEditor-/, (route) => route.abort())
  const question = rowsOf(page).first()
  await question.press('r')
  const failed = page.getByText('This part could not be loaded. Everything else still works.')
  await expect(failed).toBeVisible()
  await expect(menuOf(page)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectNoFaults(page)
  for (const width of [1440, 768, 375]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoOverflow(page)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.unroute(/\/assets\/CommentEditor-/)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeVisible()
})
