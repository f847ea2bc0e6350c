/** The colours of the screen: chosen in the account menu or in the search, and the chosen ones are marked. */
import { expect, type Page } from '@playwright/test'
import { planner, test } from './fixtures.ts'

const htmlOf = (page: Page) => page.locator('html')

async function openColours(page: Page, now: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Account menu: / })
    .first()
    .click()
  await page.getByRole('menuitem', { name: now }).click()
  await expect(page.getByRole('menuitemradio', { name: now })).toBeChecked()
}

test('A person chooses dark colours in the account menu, light ones by keys, and the menu marks them', async ({
  visit,
}) => {
  const { page } = await visit(planner('be'), '/settings')
  await openColours(page, 'System colours')
  await page.getByRole('menuitemradio', { name: 'Dark colours' }).click()
  await expect(htmlOf(page)).toHaveAttribute('data-theme', 'dark')
  await openColours(page, 'Dark colours')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Search' }).waitFor()
  await page.keyboard.type('Light colours')
  await page.keyboard.press('Enter')
  await expect(htmlOf(page)).toHaveAttribute('data-theme', 'light')
  await page.reload()
  await openColours(page, 'Light colours')
  await page.getByRole('menuitemradio', { name: 'System colours' }).click()
  await expect(htmlOf(page)).not.toHaveAttribute('data-theme')
})

test('On a phone the colours are in sight as a whole', async ({ visit }) => {
  const { page } = await visit(planner('be'), '/settings', { width: 375 })
  await openColours(page, 'System colours')
  await expect(page.getByRole('menu', { name: 'System colours' })).toBeInViewport({ ratio: 1 })
})
