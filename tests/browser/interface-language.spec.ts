/** The language of the interface: chosen in the account menu, back to English in one step, and wrong words named on the page. */
import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { planner, planPath, test } from './fixtures.ts'

const openMenu = (page: Page) => page.locator('.me').first().click()

async function chooseGerman(page: Page): Promise<void> {
  await openMenu(page)
  // The menu takes the focus to its first item once it is there, which closes what an earlier key opened.
  await expect(async () => {
    await page.getByRole('menuitem', { name: /^Language: English/ }).press('ArrowRight', { timeout: 2000 })
    await page.getByRole('menuitemradio', { name: 'Deutsch' }).press('Enter', { timeout: 2000 })
  }).toPass()
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
  await openMenu(page)
  await page.getByRole('menuitem', { name: 'Switch to English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('button', { name: 'Add activity' })).toBeVisible()
})

test('A wrong word is named by a press on the page, another one proposed, and a second centre agrees', async ({
  visit,
}) => {
  const { page } = await visit(planner('de'), planPath('de'))
  await chooseGerman(page)
  await openMenu(page)
  await page.getByRole('menuitem', { name: /^Falsch formuliert\?/ }).click()
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
  await openMenu(other)
  await other.getByRole('menuitem', { name: /^Falsch formuliert\?/ }).click()
  await other.getByRole('button', { name: 'Zustimmen', exact: true }).click()
  await expect(other.getByText('1 Zentrum stimmt zu')).toBeVisible()
})
