import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { waitUntilSaved } from './language/editors.ts'
import { openActivity, watchButtonIn, watchedButtonIn } from './language/panel.ts'
import { planPath, planner } from './language/places.ts'

test('A planner watches their own plan and one of its activities, to learn what colleagues change', async ({
  visit,
}) => {
  const { page } = await visit(planner('dk'), planPath('dk'))
  await waitUntilSaved(page)
  await barOf(page).watchButton.click()
  await expect(page.getByText('when somebody else changes it.').first()).toBeVisible()
  await expect(barOf(page).watchedButton).toBeVisible()
  await openActivity(page, /./)
  await watchButtonIn(page).click()
  await expect(watchedButtonIn(page)).toBeVisible()

  await page.goto('/overview/sid-2027?view=changes')
  await page.getByRole('button', { name: 'What you watch' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText('Denmark', { exact: true })).toBeVisible()
  await expect(sheet.getByText(/^Denmark: /)).toBeVisible()
})

test('On a phone the buttons of a plan’s head are on the page', async ({ visit }) => {
  const { page } = await visit(planner('dk'), planPath('dk'), { width: 375 })
  await waitUntilSaved(page)
  await expect(page.getByRole('button', { name: /^Watch/ })).toBeVisible()
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
})
