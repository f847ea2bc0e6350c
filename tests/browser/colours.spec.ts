/** The colours of the screen: chosen in the account menu or in the search, and the chosen ones are marked. */
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { accountChoiceOf, openAccountChoices, openSearch } from './language/frame.ts'
import { planner } from './language/places.ts'

const htmlOf = (page: Page) => page.locator('html')

async function openColours(page: Page, now: string): Promise<void> {
  await openAccountChoices(page, now)
  await expect(accountChoiceOf(page, now)).toBeChecked()
}

test('A person chooses dark colours in the account menu, light ones by keys, and the menu marks them', async ({
  visit,
}) => {
  const { page } = await visit(planner('be'), '/settings')
  await openColours(page, 'System colours')
  // Without the pointer: a submenu closes under one that takes long to come over.
  await accountChoiceOf(page, 'Dark colours').press('Enter')
  await expect(htmlOf(page)).toHaveAttribute('data-theme', 'dark')
  await openColours(page, 'Dark colours')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await openSearch(page)
  await page.keyboard.type('Light colours')
  await page.keyboard.press('Enter')
  await expect(htmlOf(page)).toHaveAttribute('data-theme', 'light')
  await page.reload()
  await openColours(page, 'Light colours')
  await accountChoiceOf(page, 'System colours').press('Enter')
  await expect(htmlOf(page)).not.toHaveAttribute('data-theme')
})

test('On a phone the colours are in sight as a whole', async ({ visit }) => {
  const { page } = await visit(planner('be'), '/settings', { width: 375 })
  await openColours(page, 'System colours')
  await expect(page.getByRole('menu', { name: 'System colours' })).toBeInViewport({ ratio: 1 })
})
