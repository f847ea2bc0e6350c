/** A campaign that is closed while somebody drags an activity: nothing moves, and the page says why. */
import { expect, type Page } from '@playwright/test'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { toastOf } from './language/messages.ts'
import { planPath, planner } from './language/places.ts'
import { viewOf } from './language/view.ts'

test.use({ ownNetwork: true })

const setClosed = (page: Page, closed: boolean) =>
  page.evaluate(
    async (body) => {
      const answer = await fetch('/api/campaigns/sid-2027', {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return answer.status
    },
    { closed },
  )

for (const display of ['Calendar', 'Timeline'] as const)
  test(`a drag in the ${display.toLowerCase()} that ends after the campaign was closed moves nothing, and the page says why`, async ({
    visit,
  }) => {
    const coordinator = await visit('coordinator@demo.example', '/')
    const { page } = await visit(planner('dk'), planPath('dk'))
    await page.setViewportSize({ width: 1440, height: 1800 })
    await waitUntilSaved(page)
    await viewOf(page).becomes(display)
    const briefing = page
      .getByRole('grid', { name: display })
      .getByRole('button', { name: /Breakfast briefing.*, .*11.Feb/ })
      .first()
    await briefing.scrollIntoViewIfNeeded()
    const box = await briefing.boundingBox()
    if (box === null) throw new Error('not on screen')
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    await page.mouse.move(at.x + 100, at.y, { steps: 5 })
    await page.mouse.move(at.x + 200, at.y, { steps: 5 })
    await expect(page.locator('.move-note')).toBeVisible()
    expect(await setClosed(coordinator.page, true)).toBe(200)
    const sentence = 'SID 2027 was closed. Your plan can be read, and no longer changed.'
    await expect(toastOf(page)).toHaveText(new RegExp(sentence))
    await expect(page.locator('.move-note')).toBeHidden()
    await page.mouse.up()
    await expect(briefing).toBeVisible()
    await expectNoFaults(page)
    expect(await setClosed(coordinator.page, false)).toBe(200)
    await page.reload()
    await waitUntilSaved(page)
    await expect(briefing).toBeVisible()
  })
