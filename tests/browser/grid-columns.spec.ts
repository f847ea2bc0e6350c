import { expect } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { gridOf, openActivity, planner, planPath, test, waitUntilSaved } from './fixtures.ts'
import { cellIn, openPlan, rowAt } from './planGrid.ts'

test('Columns are shown and hidden, and are remembered', async ({ visit }) => {
  const page = await openPlan(visit, 'es')
  await page.getByRole('button', { name: 'Compact rows' }).click()
  const height = (await rowAt(page, 0).boundingBox())?.height
  expect(height).toBeLessThan(40)
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'We need' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Partners' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Visible to' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Audience', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.reload()
  await waitUntilSaved(page)
  const heads = gridOf(page).getByRole('columnheader')
  await expect(heads).toHaveText([
    '',
    'Activity',
    'Themes',
    'When',
    'Places',
    'Status',
    'Partners',
    'We need',
    'Actions',
  ])
  const row = rowAt(page, 0)
  expect((await row.boundingBox())?.height, 'rows are as compact as they were').toBe(height)
  await cellIn(row, 'partners').focus()
  await page.keyboard.type('A museum')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(cellIn(row, 'partners')).toContainText('A museum')
  await expect(cellIn(row, 'partners')).toBeFocused()
})

test(
  'Neither the grid nor its editors have an accessibility fault that a machine can find',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('de'), planPath('de'))
    await waitUntilSaved(page)
    await page.getByRole('button', { name: 'Group', exact: true }).click()
    await expectNoFaults(page)
    await page.getByRole('menuitemradio', { name: 'By week' }).click()
    await rowAt(page, 0).getByRole('checkbox').click()
    await gridOf(page).getByRole('columnheader', { name: 'When' }).getByRole('button').click()
    await page.getByRole('searchbox', { name: 'Search activities' }).fill('e')
    await expectNoFaults(page)
    for (const column of ['title', 'themes', 'when', 'status']) {
      await cellIn(rowAt(page, 0), column).focus()
      await page.keyboard.press('Enter')
      await expectNoFaults(page)
      await page.keyboard.press('Escape')
    }
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    // React Aria's hidden "Dismiss", for leaving a popover by touch with a screen reader, stands beside the dialog.
    await expectNoFaults(page, ['region'])
  },
)

test(
  'The plan’s editor scrolls sideways at no width; at most the grid does, in its own box',
  { tag: '@long' },
  async ({ visit }) => {
    for (const width of [1440, 768, 375]) {
      const { page } = await visit(planner('be'), planPath('be'), { width })
      await waitUntilSaved(page)
      await expectNoOverflow(page)
      if (width > 640) {
        await page.getByRole('button', { name: 'Columns' }).click()
        await page.getByRole('menuitemcheckbox', { name: 'We need' }).click()
        await page.getByRole('menuitemcheckbox', { name: 'Channels' }).click()
        await page.keyboard.press('Escape')
        await rowAt(page, 0).getByRole('checkbox').click()
        await expectNoOverflow(page)
      }
      await openActivity(page, /./)
      await expectNoOverflow(page)
    }
  },
)
