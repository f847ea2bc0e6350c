/** The way of a page from its draft to the public, between a planner and a coordinator. */
import { expect } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { accountButtonOf, openAccountMenu } from './language/frame.ts'
import { planner } from './language/places.ts'

const DRAFT = '/profiles/sid-2027/dk'

test('A coordinator goes through what changes, returns it with a reason at its place, and publishes what is mended', async ({
  visit,
}) => {
  const { page: draft } = await visit(planner('dk'), DRAFT)
  const about = draft.getByRole('textbox', { name: 'About us, English' })
  await about.click()
  await draft.keyboard.press('Control+End')
  await draft.keyboard.type(' The chair of our youth panel, a pupil, says it best.')
  await expect(draft.getByText('Saved', { exact: true }).first()).toBeVisible()
  await draft.getByRole('button', { name: 'Submit page' }).click()
  await expect(draft.getByRole('button', { name: 'Withdraw' })).toBeVisible()

  const { page } = await visit('coordinator@demo.example', '/moderation/sid-2027')
  await page.getByRole('table', { name: 'Profile pages' }).getByRole('link', { name: 'Denmark' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What Denmark changes on its public page' })).toBeVisible()
  const part = page.getByRole('region', { name: 'About us, English' })
  await expect(part.locator('ins')).toContainText('a pupil, says it best')
  await page.keyboard.press('n')
  await expect(page.locator('[id^="part-"]:focus')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'In this submission' }).getByText('not seen yet')).toHaveCount(0)
  await page.getByRole('radio', { name: 'Side by side' }).click({ force: true })
  await expect(part.getByRole('heading', { name: 'Submitted' })).toBeVisible()
  await part.getByRole('button', { name: /^Comment here/ }).click()
  await expect(part.getByRole('textbox', { name: /^Your reason/ })).toBeFocused()
  await page.keyboard.type('Please leave out the pupil.')
  await expectNoFaults(page)
  for (const width of [1440, 768, 375]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoOverflow(page)
  }
  // The bar of a phone has no link to this page; its menu says what waits there.
  await expect(accountButtonOf(page)).toHaveAccessibleName(/, \d+ items? waiting$/)
  await openAccountMenu(page)
  await expect(page.getByRole('menuitem', { name: /^Public pages \d+ pages? waits?$/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1440, height: 900 })
  await part.getByRole('button', { name: 'Write reason' }).click()
  await expect(part.getByRole('list', { name: /^Your comments/ })).toContainText('Please leave out the pupil.')
  await expectNoFaults(page)
  await page.getByRole('button', { name: 'Return with 1 reason' }).click()
  await page.getByRole('button', { name: 'Return page' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Public pages' })).toBeVisible()

  await draft.goto('/')
  await expect(draft.getByRole('link', { name: /Your public page was returned with reasons/ })).toBeVisible()
  await draft.goto(`${DRAFT}?comments=open`)
  await expect(draft.getByText(/^Changes requested/)).toBeVisible()
  const reason = draft.getByRole('article', { name: /a pupil, says it best/ })
  await expect(reason, 'it stands at the words that changed').toContainText('Please leave out the pupil.')
  await draft.goto(DRAFT)
  await about.click()
  await draft.keyboard.press('Control+End')
  await draft.keyboard.type(' It meets each month.')
  await expect(draft.getByText('Saved', { exact: true }).first()).toBeVisible()
  await draft.getByRole('button', { name: 'Submit page' }).click()
  await expect(draft.getByRole('button', { name: 'Withdraw' })).toBeVisible()

  await page.getByRole('link', { name: 'Denmark' }).click()
  await expect(page.getByRole('radio', { name: 'The return' })).toBeChecked()
  await expect(part.locator('ins'), 'what was changed since the return, alone').toHaveText('It meets each month.')
  await page.getByRole('radio', { name: 'The public page' }).click({ force: true })
  await expect(part.locator('ins')).toContainText('a pupil, says it best')
  await expect(page.getByRole('heading', { name: /links on this page/ })).toBeVisible()
  await expectNoFaults(page)
  for (const width of [768, 375, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoOverflow(page)
  }

  await about.click()
  await draft.keyboard.press('Control+End')
  await draft.keyboard.type(' And once more.')
  await expect(draft.getByText('The page was changed after it was submitted')).toBeVisible()
  await expect(draft.getByRole('button', { name: 'Submit again' })).toBeVisible()
  await page.getByRole('button', { name: 'Publish page' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Public pages' })).toBeVisible()
  const { page: open } = await visit(null, '/en/sid/2027/dk')
  await expect(open.getByText('It meets each month.')).toBeVisible()
})
