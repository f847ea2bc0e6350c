/** A reminder by hand, where a colleague would send it again, and where its recipients work. */
import { expect } from '@playwright/test'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { planner } from './language/places.ts'

test.use({ ownNetwork: true })

test(
  'a centre that was reminded says so where a colleague would remind it again, and is not proposed',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit('coordinator@demo.example', '/milestones/sid-2027')
    const chase = page.getByRole('region', { name: 'Chase list' })
    const switzerland = chase.getByRole('listitem').filter({ hasText: 'Switzerland' })
    await expect(switzerland.getByRole('checkbox')).toBeChecked()
    // Only Switzerland and Cyprus.
    for (const row of await chase.getByRole('listitem').all())
      if (!/Switzerland|Cyprus/.test(await row.innerText())) await row.locator('label.tick').click()
    await chase.getByRole('button', { name: 'Remind 2 centres' }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /Send to/ })
      .click()
    await expect(switzerland).toContainText(/Reminded just now by Coordinator/)
    await expect(switzerland.getByRole('checkbox')).not.toBeChecked()
    await expect(chase.getByRole('checkbox', { checked: true })).not.toHaveCount(0)
    await expectNoFaults(page)

    await page.goto('/overview/sid-2027?view=missing')
    await expect(page.getByRole('listitem').filter({ hasText: 'Switzerland' }).first()).toContainText('by Coordinator')
    await page.goto('/moderation/sid-2027')
    const row = page.getByRole('row', { name: /Switzerland/ })
    await expect(row).toContainText(/Not submitted yet(no draft|empty draft)/)
    await expect(row).toContainText('by Coordinator')
    await expect(page.getByRole('row', { name: /Denmark/ })).not.toContainText(/empty draft/)
    await page.getByRole('link', { name: 'Remind centres' }).click()
    await expect(chase.getByRole('button', { name: /Page not submitted: \d+/ })).toBeVisible()

    const planning = await visit(planner('ch'))
    const item = planning.page.getByRole('listitem').filter({ hasText: /Reminded .* by Coordinator/ })
    await expect(item).toContainText(/Fri 22 Jan 2027/)
  },
)
