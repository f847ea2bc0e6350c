import { expect, type Page } from '@playwright/test'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { gridOf } from './language/grid.ts'
import { panelOf } from './language/panel.ts'
import { planPath, planner } from './language/places.ts'

test('A centre without a plan has no accessibility fault that a machine can find', async ({ visit }) => {
  const { page } = await visit(planner('is'), planPath('is'))
  await expect(page.getByRole('button', { name: 'Start blank plan' })).toBeVisible()
  await expectNoFaults(page)
})

test('A planner signs in, edits an activity and closes it with the keyboard alone', async ({ visit }) => {
  const { page } = await visit(null, '/sign-in')
  await page.getByRole('combobox', { name: 'Planner of a centre' }).focus()
  await page.keyboard.type('Malta')
  await tabTo(page, /Planner, Malta/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('To do')
  await tabTo(page, /^Our plan$/)
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
  await expect(page.locator('#main')).toBeFocused()
  const first = gridOf(page).getByRole('rowheader').first()
  const title = (await first.locator('.title').textContent()) ?? ''
  await tabTo(page, new RegExp(`^${title}`))
  await page.keyboard.press('Control+Enter')
  await expect(panelOf(page).getByRole('textbox', { name: 'Title', exact: true })).toBeVisible()
  await tabTo(page, /^Title$/)
  await page.keyboard.press('End')
  await page.keyboard.type(' by keyboard')
  await page.keyboard.press('Escape')
  await expect(panelOf(page)).toHaveCount(0)
  await expect(first).toBeFocused()
  await expect(first.locator('.title')).toHaveText(`${title} by keyboard`)
})

test('Tab goes from the toolbar into the narrative and out again', async ({ visit }) => {
  const { page } = await visit(planner('lv'), planPath('lv'))
  await waitUntilSaved(page)
  await page
    .getByRole('toolbar', { name: 'Formatting: In our words' })
    .getByRole('button', { name: /^Text style/ })
    .focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Bold' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'In our words' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'In our words' })).not.toBeFocused()
})

/** Presses Tab until the focused element's name fits, as a person would. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null
      return (
        element?.getAttribute('aria-label') ??
        element?.labels?.[0]?.textContent ??
        element?.textContent ??
        ''
      ).trim()
    })
    if (typeof name === 'string' ? focused === name : name.test(focused)) return
  }
  throw new Error(`Tab never reaches ${String(name)}`)
}
