/** Whose is it, and which part of the plan: the owner as column, group, filter and bulk action, and filters by dates and gaps. */
import { expect, type Page } from '@playwright/test'
import { gridOf, planner, planPath, test, waitUntilSaved } from './fixtures.ts'
import { cellIn, rowAt, rowsOf } from './planGrid.ts'

test.use({ dataOf: 'plan-owners' })

async function openPlan(visit: Parameters<Parameters<typeof test>[2]>[0]['visit'], centre: string): Promise<Page> {
  const { page } = await visit(planner(centre), planPath(centre))
  await waitUntilSaved(page)
  return page
}

async function addColumn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name }).click()
  await page.keyboard.press('Escape')
}

test('an owner is set in a cell and for several at once, filtered by, grouped by and copied', async ({ visit }) => {
  const page = await openPlan(visit, 'dk')
  const all = await rowsOf(page).count()
  await addColumn(page, 'Owner')
  await cellIn(rowAt(page, 0), 'owner').dblclick()
  await page.getByRole('option', { name: /^Planner, Denmark/ }).click()
  await expect(cellIn(rowAt(page, 0), 'owner')).toHaveText('Planner, Denmark')

  for (const row of [1, 2]) await rowAt(page, row).getByRole('checkbox').click()
  const bar = page.getByRole('region', { name: 'Selected activities' })
  await bar.getByRole('button', { name: 'Owner' }).click()
  await page.getByRole('menuitem', { name: /^Second planner, Denmark/ }).click()
  await expect(cellIn(rowAt(page, 2), 'owner')).toHaveText('Second planner, Denmark')
  await bar.getByRole('button', { name: 'Clear selection' }).click()

  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('dialog', { name: 'Show only' }).getByText('Only mine').click()
  await page.keyboard.press('Escape')
  await expect(rowsOf(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(rowsOf(page)).toHaveCount(all)

  await page.getByRole('button', { name: 'Group', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'By owner' }).click()
  await expect(gridOf(page).locator('.grid-group')).toHaveText([
    /^Planner, Denmark1 activity/,
    /^Second planner, Denmark2 activities/,
    /^No owner/,
  ])
})

test('filters ask for dates, types and gaps, several values each', async ({ visit }) => {
  const page = await openPlan(visit, 'se')
  const all = await rowsOf(page).count()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const only = page.getByRole('dialog', { name: 'Show only' })
  const from = only.getByRole('group', { name: 'From' })
  await from.getByRole('spinbutton').first().click()
  await page.keyboard.type('09022027')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByText('from Tue 9 Feb')).toBeVisible()
  expect(await rowsOf(page).count()).toBeLessThan(all)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(rowsOf(page)).toHaveCount(all)
})
