/** Actions without a mouse. */
import { expect, type Locator, type Page } from '@playwright/test'

const MAX_TABS = 60

/** Presses Tab until the focus is on an element. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < MAX_TABS; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${MAX_TABS} presses of ${key} do not lead to ${target.toString()}`)
}

/** WCAG 2.4.3: a user who lost the focus would begin again at the top of the page. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'NONE'), 'the focus is on something')
    .not.toMatch(/^(BODY|HTML|NONE)$/)
}
