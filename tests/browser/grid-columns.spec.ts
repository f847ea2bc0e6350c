import { expect } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { cellIn, gridOf, rowAt } from './language/grid.ts'
import { openActivity } from './language/panel.ts'
import { planPath, planner } from './language/places.ts'
import { viewOf } from './language/view.ts'
import { openPlan } from './openPlan.ts'

test('Columns are shown and hidden, and are remembered', async ({ visit }) => {
  const page = await openPlan(visit, 'es')
  await viewOf(page).becomesCompact()
  const height = (await rowAt(page, 0).boundingBox())?.height
  expect(height).toBeLessThan(40)
  await viewOf(page).togglesColumns('We need', 'Partners', 'Visible to', 'Audience')
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
    await viewOf(page).opensGroups()
    await expectNoFaults(page)
    await viewOf(page).choosesGroup('By week')
    await rowAt(page, 0).getByRole('checkbox').click()
    await gridOf(page).getByRole('columnheader', { name: 'When' }).getByRole('button').click()
    await viewOf(page).searchField.fill('e')
    await expectNoFaults(page)
    for (const column of ['title', 'themes', 'when', 'status']) {
      await cellIn(rowAt(page, 0), column).focus()
      await page.keyboard.press('Enter')
      await expectNoFaults(page)
      await page.keyboard.press('Escape')
    }
    await viewOf(page).opensFilter()
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
        await viewOf(page).togglesColumns('We need', 'Channels')
        await rowAt(page, 0).getByRole('checkbox').click()
        await expectNoOverflow(page)
      }
      await openActivity(page, /./)
      await expectNoOverflow(page)
    }
  },
)
