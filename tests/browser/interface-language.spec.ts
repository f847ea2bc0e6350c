/** The language of the interface: chosen in the account menu, back to English in one step, and wrong words named on the page. */
import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { chooseInAccountMenu, chooseLanguage } from './language/frame.ts'
import { planPath, planner } from './language/places.ts'

async function chooseGerman(page: Page): Promise<void> {
  await chooseLanguage(page, 'English', 'Deutsch')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
}

test('A planner reads the workspace in German, on every device, and is back in English in one step', async ({
  visit,
}) => {
  const { page } = await visit(planner('at'), planPath('at'))
  await chooseGerman(page)
  await expect(page.getByRole('button', { name: 'Aktivität hinzufügen' })).toBeVisible()
  await expectNoFaults(page)
  // Another device, on which nothing was chosen.
  const { page: elsewhere } = await visit(planner('at'), planPath('at'))
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'de')
  await chooseInAccountMenu(page, 'Switch to English')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(barOf(page).addButton).toBeVisible()
})

test('A wrong word is named by a press on the page, another one proposed, and a second centre agrees', async ({
  visit,
}) => {
  const { page } = await visit(planner('de'), planPath('de'))
  await chooseGerman(page)
  await chooseInAccountMenu(page, /^Falsch formuliert\?/)
  const panel = page.getByRole('dialog', { name: 'Falsch formuliert?' })
  await expect(panel).toBeFocused()
  await page.getByRole('columnheader', { name: 'Sichtbar für' }).click()
  await expect(panel.getByLabel('Text auf dem Bildschirm')).toHaveValue('Sichtbar für')
  await panel.getByLabel('Wie würden Sie es sagen?').fill('Zu sehen für')
  await panel.getByRole('button', { name: 'Formulierung vorschlagen' }).click()
  await expect(panel.getByText('Zu sehen für')).toBeVisible()
  await expectNoFaults(page)
  for (const width of [768, 375]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoOverflow(page)
  }
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)

  const { page: other } = await visit(planner('at'), planPath('at'))
  await chooseGerman(other)
  await chooseInAccountMenu(other, /^Falsch formuliert\?/)
  await other.getByRole('button', { name: 'Zustimmen', exact: true }).click()
  await expect(other.getByText('1 Zentrum stimmt zu')).toBeVisible()
})
