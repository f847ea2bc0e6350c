/** An editor of a shared document: whether it is ready, whether all is saved, and whether one may only read. */
import { expect, type Locator, type Page } from '@playwright/test'

/** The save state in the bar. */
export const saveStateOf = (page: Page): Locator => page.locator('[data-save]')

/** Every edit made here is on the server, and everything on the server is here. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(saveStateOf(page)).toHaveText('Saved')
}

export const expectOffline = (page: Page): Promise<void> =>
  expect(saveStateOf(page)).toHaveAttribute('data-save', 'offline')

/** The content of the document has arrived, and each of its texts is in an editor that can be typed into. */
export async function editorReady(page: Page): Promise<void> {
  await waitUntilSaved(page)
  await expect(page.locator('main .skeleton')).toHaveCount(0)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** The plan's narrative in its editor. */
export const narrativeOf = (page: Page): Locator => page.getByRole('textbox', { name: 'In our words' })

/** Make a link of the selected words; elsewhere the same keys search. */
export const LINK_KEYS = 'Control+k'

/** Puts a text in place of the plan's narrative, and waits until the server has it. */
export async function writeNarrative(page: Page, text: string): Promise<void> {
  await editorReady(page)
  await narrativeOf(page).fill(text)
  await expect(narrativeOf(page)).toHaveText(text)
  await waitUntilSaved(page)
}

/** "View only" in the bar, in place of the save state. */
export const viewOnlyOf = (page: Page): Locator => page.getByRole('button', { name: 'View only' })

/** "View only" is in the bar; its reason appears when it is pressed. */
export async function expectViewOnly(page: Page, reason: string): Promise<void> {
  await viewOnlyOf(page).click()
  await expect(page.getByText(reason, { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(reason, { exact: true })).toBeHidden()
  await expect(viewOnlyOf(page)).toBeFocused()
}
