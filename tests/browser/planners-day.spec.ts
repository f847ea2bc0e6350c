import { expect, type Locator, type Page } from '@playwright/test'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { narrativeOf, saveStateOf, waitUntilSaved } from './language/editors.ts'
import { gridOf } from './language/grid.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'
import { untilKept } from './serviceWorker.ts'
import { untilStored } from './untilStored.ts'

const firstRow = (page: Page): Locator => gridOf(page).locator('[aria-selected]').first()
const cellIn = (row: Locator, column: string): Locator => row.locator(`[data-cell="${column}"]`)

/** From here on the keyboard alone. */
async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.focus()
  await target.page().keyboard.press(key)
}

/**
 * A day of two planners, without a mouse: they start from last year, fill in the same activity at once and even the same
 * cell, one of them loses the connection and reloads, comes back, and at last they go back to how it was at noon.
 */
test.use({ serviceWorkers: 'allow' })

test('A planner’s day', { tag: '@long' }, async ({ visit }) => {
  const one = await visit(planner('cy'), planPath('cy'))
  await expect(one.page.getByRole('button', { name: 'Start from last year' })).toBeVisible()
  await isSound(one.page)
  await press(one.page.getByRole('button', { name: 'Start from last year' }))
  await waitUntilSaved(one.page)
  const first = firstRow(one.page)
  await expect(cellIn(first, 'status')).toHaveText('Tentative')
  await isSound(one.page)

  const two = await visit(secondPlanner('cy'), planPath('cy'))
  await waitUntilSaved(two.page)
  const title = ((await first.locator('.title').textContent()) ?? '').trim()
  const theirs = firstRow(two.page)

  // The same cell at once: no letter is lost.
  await press(cellIn(first, 'title'))
  await press(cellIn(theirs, 'title'))
  await expect(first.getByRole('textbox')).toBeFocused()
  await expect(theirs.getByRole('textbox')).toBeFocused()
  await expect(first.locator('.cell > .who-is-in')).toHaveText(/^Second planner/)
  await one.page.keyboard.press('End')
  await two.page.keyboard.press('End')
  await Promise.all([one.page.keyboard.type(' aaaa', { delay: 20 }), two.page.keyboard.type(' bbbb', { delay: 20 })])
  await one.page.keyboard.press('Escape')
  await two.page.keyboard.press('Escape')
  const titleOn = async (page: Page) => firstRow(page).locator('.title').textContent()
  // The last letters may still be on their way to the other.
  for (const { page } of [one, two]) {
    await expect
      .poll(async () => ((await titleOn(page)) ?? '').slice(title.length).split('').toSorted().join(''))
      .toBe('  aaaabbbb')
  }
  const mine = await titleOn(one.page)
  expect(mine).toBe(await titleOn(two.page))

  // Beside each other: one the status, the other the themes.
  await cellIn(first, 'status').focus()
  await one.page.keyboard.type('conf')
  await one.page.keyboard.press('Enter')
  await press(cellIn(theirs, 'themes'), 'F2')
  await two.page.keyboard.type('sextort')
  await two.page.keyboard.press('ArrowDown')
  await two.page.keyboard.press('Enter')
  await two.page.keyboard.press('Tab')
  await expect(cellIn(theirs, 'status')).toHaveText('Confirmed')
  await waitUntilSaved(one.page)
  await waitUntilSaved(two.page)

  await press(barOf(one.page).versionsButton)
  const sheet = one.page.getByRole('dialog', { name: 'Versions of this plan' })
  await sheet.getByRole('textbox', { name: 'Save current version as' }).focus()
  await one.page.keyboard.type('Noon')
  await one.page.keyboard.press('Enter')
  await expect(sheet.getByRole('option', { name: 'Noon' })).toBeVisible()
  await isSound(one.page)
  await one.page.keyboard.press('Escape')

  await untilKept(one.page, 'editor')
  await one.context.setOffline(true)
  await one.page.reload()
  await expect(saveStateOf(one.page)).toHaveText('Offline – changes saved on this device')
  await isSound(one.page)
  await one.page.getByRole('textbox', { name: 'Contact' }).focus()
  await one.page.keyboard.press('Control+a')
  await one.page.keyboard.type('Written in the tunnel')
  await narrativeOf(two.page).focus()
  await two.page.keyboard.press('Control+End')
  await two.page.keyboard.type(' Written at the office.')
  await expect(narrativeOf(two.page)).toContainText('Written at the office.')
  await waitUntilSaved(two.page)
  await untilStored(one.page)
  await one.page.reload()
  await expect(one.page.getByRole('textbox', { name: 'Contact' })).toHaveValue('Written in the tunnel')
  await one.context.setOffline(false)
  await expect(saveStateOf(one.page)).toHaveText('Saved')
  await expect(narrativeOf(one.page)).toContainText('Written at the office.')
  await expect(two.page.getByRole('textbox', { name: 'Contact' })).toHaveValue('Written in the tunnel')

  await press(barOf(one.page).versionsButton)
  await sheet.getByRole('option', { name: 'Noon' }).focus()
  await one.page.keyboard.press('Space')
  await press(sheet.getByRole('button', { name: 'Restore' }))
  for (const { page } of [one, two]) {
    await expect(page.getByRole('textbox', { name: 'Contact' })).not.toHaveValue('Written in the tunnel')
    await expect(narrativeOf(page)).not.toContainText('Written at the office.')
    await expect(firstRow(page).locator('.title')).toHaveText(mine ?? '')
  }
  await waitUntilSaved(one.page)
  // The focus is back on the button, whose name is shown; Escape puts that away.
  await one.page.keyboard.press('Escape')
  await isSound(one.page)
})

/** No fault that a machine finds. A recent announcement names its button, which may be gone: wait until it ends. */
async function isSound(page: Page): Promise<void> {
  await expect(page.locator('[data-live-announcer] [role="img"]')).toHaveCount(0)
  await expectNoFaults(page)
}
