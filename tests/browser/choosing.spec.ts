/** Options that are chosen by typing, with real keys. */
import { expect, type Page } from '@playwright/test'
import { IDLE_CONNECTION, test } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { cellIn, rowAt } from './language/grid.ts'
import { openPlan } from './openPlan.ts'

const optionsOf = (page: Page) => page.getByRole('listbox').getByRole('option')

async function themesOfFirst(page: Page, centre: string): Promise<readonly string[]> {
  await waitUntilSaved(page)
  const answer = await page.request.get(`/api/campaigns/sid-2027/plans/${centre}`, IDLE_CONNECTION)
  const { activities } = (await answer.json()) as { activities: readonly { readonly themes: readonly string[] }[] }
  return activities[0]?.themes ?? []
}

test('Enter takes the option whose name was typed: “ai” is Artificial intelligence, never sextortion', async ({
  visit,
}) => {
  const page = await openPlan(visit, 'ee')
  const before = await themesOfFirst(page, 'ee')
  await cellIn(rowAt(page, 0), 'themes').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('blackm')
  await expect(optionsOf(page)).toHaveText([/sextortion.*also: blackmail/])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('ai')
  await expect(optionsOf(page).first()).toHaveText(/^Artificial intelligence/)
  await expect(optionsOf(page).filter({ hasText: 'sextortion' })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const after = await themesOfFirst(page, 'ee')
  expect(after.length + before.length).toBeGreaterThan(0)
  expect(after.filter((theme) => !before.includes(theme))).toEqual(before.includes('ai') ? [] : ['ai'])
  expect(before.filter((theme) => !after.includes(theme))).toEqual(before.includes('ai') ? ['ai'] : [])
})

test('A single choice closes on Enter, Enter too, and keeps the value that it has', async ({ visit }) => {
  const page = await openPlan(visit, 'ee')
  const cell = cellIn(rowAt(page, 0), 'status')
  const before = (await cell.textContent()) ?? ''
  await cell.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(cell).toBeFocused()
  await expect(cell).toHaveText(before)
})
