import { expect, type Page } from '@playwright/test'
import { expectNoOverflow } from './faultless.ts'
import { signIn, test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { waitUntilSaved } from './language/editors.ts'
import { menuEntryOf } from './language/frame.ts'
import { panelOf } from './language/panel.ts'
import { planner } from './language/places.ts'
import { expectLargeTargets } from './targets.ts'

const SCREEN = { width: 375, height: 812 }

/** By touch alone. A tap waits until nothing covers its target. */
test(
  'A planner’s day on a phone: home, plan, add, fill in, comment, synergies',
  { tag: '@long' },
  async ({ browser, server }) => {
    const context = await browser.newContext({ baseURL: server.http, viewport: SCREEN, hasTouch: true, isMobile: true })
    await signIn(context, planner('at'))
    const page = await context.newPage()
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('To do')
    await isSound(page)

    await menuEntryOf(page, 'Our plan').tap()
    await waitUntilSaved(page)
    await isSound(page)
    await barOf(page).addButton.tap()
    const panel = panelOf(page)
    await expect(panel.getByRole('textbox', { name: 'Title' }).first()).toBeFocused()
    await page.keyboard.type('Walk and talk')
    await isSound(page)
    await panel.getByRole('button', { name: 'Add: Audience' }).tap()
    await page
      .getByRole('option', { name: /^Parents/ })
      .first()
      .tap()
    await page.keyboard.press('Escape')
    await expect(panel.getByText('Parents and caregivers')).toBeVisible()
    await panel.getByRole('button', { name: 'Comment', exact: true }).first().tap()
    const comment = page.getByRole('textbox', { name: 'Your comment' })
    await expect(comment).toBeFocused()
    await page.keyboard.type('Which shoes?')
    await isSound(page)
    await page.getByRole('button', { name: 'Ask', exact: true }).tap()
    await expect(page.getByRole('article').filter({ hasText: 'Which shoes?' })).toBeVisible()
    await panel.getByRole('button', { name: 'Close' }).tap()
    await expect(panel).toHaveCount(0)
    const row = page.getByRole('table', { name: 'Activities' }).getByRole('row', { name: /Walk and talk/ })
    await expect(row).toBeVisible()
    await isSound(page)

    await page.goto('/synergies/sid-2027/at')
    await page.locator('.suggestion').first().getByRole('link').tap()
    await page.getByRole('button', { name: /^Interested: ask / }).tap()
    await expect(page.getByRole('textbox', { name: 'Message (optional)' })).toBeFocused()
    await isSound(page)
    await context.close()
  },
)

async function isSound(page: Page): Promise<void> {
  await expectNoOverflow(page)
  await expectLargeTargets(page)
}
