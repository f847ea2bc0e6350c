import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { bulkBarOf, cellIn, gridOf, rowAt } from './language/grid.ts'
import { undoInMessage } from './language/messages.ts'
import { panelOf } from './language/panel.ts'
import { planPath, planner } from './language/places.ts'
import { viewOf } from './language/view.ts'

test.use({ ownNetwork: true })

/** The plan's page on a day after Safer Internet Day. */
async function onTheDayAfter(page: Page): Promise<void> {
  await page.clock.setFixedTime('2027-02-10T09:00:00+01:00')
  await page.reload()
  await waitUntilSaved(page)
}

test('After the day the plan asks what took place; a cancelled activity says why, and one undo takes it back', async ({
  visit,
}) => {
  const { page } = await visit(planner('dk'), planPath('dk'))
  await onTheDayAfter(page)
  await page.getByRole('button', { name: /things? to complete$/ }).click()
  await page.getByRole('button', { name: /activities have begun: say how they took place/ }).click()
  const asked = panelOf(page).getByRole('region', { name: 'What took place' })
  await expect(asked.getByText('Its first day has come.', { exact: false })).toBeVisible()
  await expect(page.getByText('To report', { exact: true })).toBeVisible()
  await asked.getByRole('radio', { name: 'Cancelled' }).click({ force: true })
  await expect(asked.getByRole('radio', { name: 'Cancelled' })).toBeChecked()
  const why = asked.getByRole('button', { name: /Why it was cancelled$/ }).and(page.locator('[aria-haspopup]'))
  await why.click()
  await page.getByRole('option', { name: 'The place was not available' }).click()
  await expect(why).toContainText('The place was not available')
  await expectNoFaults(page)
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(asked.getByRole('radio', { name: 'Cancelled' })).not.toBeChecked()
  await asked.getByRole('radio', { name: 'With changes' }).click({ force: true })
  await expect(asked.getByText(/^Expected: /)).toBeVisible()
  await asked.getByRole('button', { name: 'Add a figure' }).click()
  await asked.getByRole('textbox', { name: 'Number' }).fill('5310')
  await asked.getByRole('textbox', { name: 'Source and method' }).fill('Download counter')
  await waitUntilSaved(page)
  await page.reload()
  await expect(asked.getByRole('textbox', { name: 'Number' })).toHaveValue('5310')
})

test('A column of the plan shows what was reached beside what was expected, and is filled in by keyboard', async ({
  visit,
}) => {
  const { page } = await visit(planner('at'), planPath('at'))
  await onTheDayAfter(page)
  await viewOf(page).togglesColumns('Actual reach')
  const cell = cellIn(rowAt(page, 0), 'actualReach')
  await expect(cell).toContainText(/ expected$/)
  const before = await cell.textContent()
  await cell.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add a figure' }).click()
  await page.getByRole('textbox', { name: 'Number' }).fill('1250')
  await page.getByRole('textbox', { name: 'Source and method' }).fill('Door count')
  await expectNoFaults(page)
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()
  await expect(cell).toContainText('1,250')
  await page.keyboard.press('Delete')
  await expect(cell).toHaveText(before ?? '')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(cell).toContainText('1,250')
  await waitUntilSaved(page)
})

test('The page of what waits counts what is to report', async ({ visit }) => {
  const { page } = await visit(planner('se'), '/')
  await page.clock.setFixedTime('2027-02-10T09:00:00+01:00')
  await page.reload()
  const item = page.getByRole('link', { name: /activit(y|ies) to report/ })
  await expect(item).toBeVisible()
  await expect(page.getByText(/^\d+ of \d+ activities reported, due Fri 5 Mar$/)).toBeVisible()
  await item.click()
  await expect(page.getByRole('heading', { name: 'SID report of Sweden' })).toBeVisible()
})

test('On a phone one press says that an activity took place, and Undo takes it back', async ({ visit }) => {
  const { page } = await visit(planner('no'), planPath('no'), { width: 375 })
  await onTheDayAfter(page)
  const say = page.getByRole('button', { name: /took place as planned$/ })
  const before = await say.count()
  expect(before).toBeGreaterThan(0)
  await expectNoOverflow(page)
  const [button, title] = await Promise.all([
    say.first().boundingBox(),
    page.locator('.open-row').first().boundingBox(),
  ])
  expect(button?.y).toBeGreaterThanOrEqual((title?.y ?? Infinity) + (title?.height ?? 0))
  await say.first().click()
  await expect(say).toHaveCount(before - 1)
  await undoInMessage(page)
  await expect(say).toHaveCount(before)
})

test('Several that have begun are said at once, from the bar of the selected ones', async ({ visit }) => {
  const { page } = await visit(planner('fi'), planPath('fi'))
  await onTheDayAfter(page)
  await page.getByRole('checkbox', { name: 'Select all shown' }).click()
  await bulkBarOf(page).getByRole('button', { name: 'What took place' }).click()
  await page.getByRole('menuitem', { name: 'As planned' }).click()
  await expect(page.getByText(/\d+ activit(y|ies) changed/).last()).toBeVisible()
  await expect(gridOf(page).getByText('Done').first()).toBeVisible()
  await waitUntilSaved(page)
})
