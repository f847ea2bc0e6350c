/** What touches, overlaps or is cut: sheets without padding, and the bar of a plan on a phone. */
import { expect, type Locator } from '@playwright/test'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { expectOffline, saveStateOf, waitUntilSaved } from './language/editors.ts'
import { searchButtonOf, topBarOf } from './language/frame.ts'
import { openActivity } from './language/panel.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'
import { doWithViews } from './language/views.ts'

const LEAST_PADDING_PX = 12

/** How far the texts and controls of a sheet are from its sides. */
const paddingOf = (sheet: Locator): Promise<number> =>
  sheet.evaluate((dialog) => {
    const { left, right } = dialog.getBoundingClientRect()
    const shown = [...dialog.querySelectorAll('.sheet-head > *, .sheet-body :is(p, input, .btn, h3, li, label)')]
      .map((one) => one.getBoundingClientRect())
      .filter(({ width }) => width > 1)
    return Math.min(...shown.flatMap((one) => [one.left - left, right - one.right]))
  })

test('Nothing in a sheet touches its edges', { tag: '@long' }, async ({ visit }) => {
  const { page } = await visit(planner('dk'), planPath('dk'))
  await waitUntilSaved(page)
  const sheet = page.locator('.react-aria-Modal.sheet')
  async function expectPadding(what: string): Promise<void> {
    // Its content is a script of its own: an empty sheet would have room on all sides.
    await expect(sheet.locator('.sheet-body :is(p, input, .btn, h3, li, label)').first()).toBeVisible()
    await expect(sheet.locator('.skeleton')).toHaveCount(0)
    expect(await paddingOf(sheet), what).toBeGreaterThanOrEqual(LEAST_PADDING_PX)
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  }
  await page.locator('body').press('?')
  await expectPadding('keyboard shortcuts')
  await barOf(page).opensCalendarAddress()
  await expectPadding('calendar address')
  await openActivity(page, /Nordic call/)
  await page
    .getByRole('button', { name: /^History/ })
    .last()
    .click()
  await expectPadding('history of an activity')
  await page.goto('/overview/sid-2027')
  await doWithViews(page, 'Save as a new view')
  await expectPadding('a new view')
})

test('On a phone the bar of a plan overlaps nothing, with a colleague present and offline', async ({ visit }) => {
  const { page, context } = await visit(planner('dk'), planPath('dk'), { width: 375 })
  const colleague = await visit(secondPlanner('dk'), planPath('dk'))
  await waitUntilSaved(colleague.page)
  await waitUntilSaved(page)
  async function expectRoom(): Promise<void> {
    const boxes = await topBarOf(page).evaluate((bar) =>
      [...bar.querySelectorAll('a, button, .save, .av')]
        .map((one) => one.getBoundingClientRect())
        .filter(({ width, height }) => width > 1 && height > 1)
        .map(({ left, right }) => ({ left, right })),
    )
    for (const { left, right } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(375)
    }
    const save = await saveStateOf(page).boundingBox()
    const find = await searchButtonOf(page).boundingBox()
    expect(save?.x ?? 0).toBeGreaterThanOrEqual((find?.x ?? 0) + (find?.width ?? 0))
    expect(save?.height ?? 99).toBeLessThan(30)
  }
  await expectRoom()
  await context.setOffline(true)
  await expectOffline(page)
  await expectRoom()
  await context.setOffline(false)
})
