/** Whose is it, and which part of the plan: the owner as column, group, filter and bulk action, and filters by dates and gaps. */
import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { bulkBarOf, cellIn, gridOf, rowAt, rowsOf } from './language/grid.ts'
import { viewOf } from './language/view.ts'
import { openPlan } from './openPlan.ts'

test.use({ ownNetwork: true })

test('an owner is set in a cell and for several at once, filtered by, grouped by and copied', async ({ visit }) => {
  const page = await openPlan(visit, 'dk')
  const all = await rowsOf(page).count()
  await viewOf(page).togglesColumns('Owner')
  await cellIn(rowAt(page, 0), 'owner').dblclick()
  await page.getByRole('option', { name: /^Planner, Denmark/ }).click()
  await expect(cellIn(rowAt(page, 0), 'owner')).toHaveText('Planner, Denmark')

  for (const row of [1, 2]) await rowAt(page, row).getByRole('checkbox').click()
  const bar = bulkBarOf(page)
  await bar.getByRole('button', { name: 'Owner' }).click()
  await page.getByRole('menuitem', { name: /^Second planner, Denmark/ }).click()
  await expect(cellIn(rowAt(page, 2), 'owner')).toHaveText('Second planner, Denmark')
  await bar.getByRole('button', { name: 'Clear selection' }).click()

  await viewOf(page).opensFilter()
  await page.getByRole('dialog', { name: 'Show only' }).getByText('Only mine').click()
  await page.keyboard.press('Escape')
  await expect(rowsOf(page)).toHaveCount(1)
  await viewOf(page).clearsFilters()
  await expect(rowsOf(page)).toHaveCount(all)

  await viewOf(page).groups('By owner')
  await expect(gridOf(page).locator('.grid-group')).toHaveText([
    /^Planner, Denmark1 activity/,
    /^Second planner, Denmark2 activities/,
    /^No owner/,
  ])
})

test('filters ask for dates, types and gaps, several values each', async ({ visit }) => {
  const page = await openPlan(visit, 'se')
  const all = await rowsOf(page).count()
  await viewOf(page).opensFilter()
  const only = page.getByRole('dialog', { name: 'Show only' })
  const from = only.getByRole('group', { name: 'From' })
  await from.getByRole('spinbutton').first().click()
  await page.keyboard.type('09022027')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByText('from Tue 9 Feb')).toBeVisible()
  await expect.poll(() => rowsOf(page).count()).toBeLessThan(all)
  await viewOf(page).clearsFilters()
  await expect(rowsOf(page)).toHaveCount(all)
})
