/** The queue says in words everything that its colours say. */
import { expect } from '@playwright/test'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { expectStatesInForcedColours } from './forcedColours.ts'

test('Selected rows, filters, an internal note, placeholders and the place asked about are seen in forced colours', async ({
  visit,
}) => {
  const { page } = await visit('coordinator@demo.example', '/queue/sid-2027?kind=plan')
  const rows = page.getByRole('list', { name: 'Questions' }).locator('.queue-row')
  // A question about a field, whose place is marked.
  await rows.filter({ hasText: 'Plan ›' }).first().click()
  await expect(page.locator('.asked-here')).toBeVisible()
  await page.getByRole('button', { name: 'Internal note' }).click()
  await page.getByRole('textbox', { name: 'Your internal note' }).fill('Wait for the list of logos.')
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.locator('.comment.internal')).toBeVisible()
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await page.getByRole('textbox', { name: 'Your answer' }).fill('Ask {partner}.')
  await expect(page.locator('.placeholder')).toBeVisible()
  const others = page.locator('.queue-item:not(:has([aria-current])) input')
  await others.nth(0).check()
  await others.nth(1).check()
  await expect(page.getByText('2 selected')).toBeVisible()
  await expectNoFaults(page)
  // Navigation, segments, current row, selected row, note; tag, owner, nobody, placeholder, place, bar for the selected.
  expect(await expectStatesInForcedColours(page)).toBeGreaterThanOrEqual(11)
})
