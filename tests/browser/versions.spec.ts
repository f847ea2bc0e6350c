import { expect, type Page } from '@playwright/test'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { narrativeOf, waitUntilSaved } from './language/editors.ts'
import { toastOf, undoInMessage } from './language/messages.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'

const themeOf = (page: Page) => page.getByRole('textbox', { name: 'National theme' })
const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Versions of this plan' })

test('A planner keeps a version, sees what differs, restores it for both, and undoes that', async ({ visit }) => {
  const one = await visit(planner('pl'), planPath('pl'))
  const two = await visit(secondPlanner('pl'), planPath('pl'))
  await waitUntilSaved(one.page)
  const before = await themeOf(one.page).inputValue()
  const told = (await narrativeOf(one.page).textContent()) ?? ''
  await barOf(one.page).opensVersions()
  const sheet = sheetOf(one.page)
  await sheet.getByRole('textbox', { name: 'Save current version as' }).fill('For the ministry')
  await sheet.getByRole('textbox', { name: 'Save current version as' }).press('Enter')
  await expect(sheet.getByRole('option', { name: /For the ministry/ })).toBeVisible()
  await expect(sheet.getByText('No differences from the current plan')).toBeVisible()
  await sheet.getByRole('textbox', { name: 'Save current version as' }).fill('The same again')
  await sheet.getByRole('textbox', { name: 'Save current version as' }).press('Enter')
  await expect(sheet.getByText('The version could not be saved: The last saved version is the same.')).toBeVisible()
  await sheet.getByRole('button', { name: 'Close' }).click()

  await themeOf(one.page).fill(`${before} and more`)
  await narrativeOf(two.page).click()
  await two.page.keyboard.press('Control+Home')
  await two.page.keyboard.type('A sentence of the second planner. ')
  await expect(narrativeOf(one.page)).toContainText('A sentence of the second planner.')
  await waitUntilSaved(one.page)
  await waitUntilSaved(two.page)

  await barOf(one.page).opensVersions()
  await sheet.getByRole('option', { name: /For the ministry/ }).click()
  await expect(sheet.locator('del')).toContainText([/and more/, /A sentence of the second planner/])
  await sheet.getByRole('button', { name: 'Restore' }).click()
  await expect(toastOf(one.page)).toHaveText(/Restored to For the ministry/)
  await expect(toastOf(two.page)).toHaveText(/Planner, Poland restored the version For the ministry/)
  for (const { page } of [one, two]) {
    await expect(themeOf(page)).toHaveValue(before)
    await expect(narrativeOf(page)).not.toContainText('A sentence of the second planner.')
  }
  expect(await narrativeOf(one.page).evaluate((text) => text.textContent.length)).toBeGreaterThan(told.length / 2)

  await undoInMessage(one.page)
  for (const { page } of [one, two]) {
    await expect(themeOf(page)).toHaveValue(`${before} and more`)
    await expect(narrativeOf(page)).toContainText('A sentence of the second planner.')
  }
  await barOf(one.page).opensVersions()
  // The restored state, and before it the state that it replaced.
  const listed = sheet.getByRole('option')
  await expect(listed.nth(0)).toContainText('Restored to For the ministry · Planner, Poland')
  await expect(listed.nth(1)).toContainText('before a version was restored · Planner, Poland')
  await listed.nth(0).click()
  await expect(sheet.locator('ins')).toHaveCount(0)
  await expect(sheet.locator('del')).toContainText([/and more/, /A sentence of the second planner/])
})

test('Two versions are compared with each other, from the older to the newer', async ({ visit }) => {
  const { page } = await visit(planner('hu'), planPath('hu'))
  await waitUntilSaved(page)
  const sheet = sheetOf(page)
  const before = await themeOf(page).inputValue()
  for (const [name, theme] of [
    ['First draft', `${before} one`],
    ['Second draft', `${before} two`],
  ] as const) {
    await themeOf(page).fill(theme)
    await waitUntilSaved(page)
    await barOf(page).opensVersions()
    await sheet.getByRole('textbox', { name: 'Save current version as' }).fill(name)
    await sheet.getByRole('textbox', { name: 'Save current version as' }).press('Enter')
    await expect(sheet.getByRole('option', { name: new RegExp(name) })).toBeVisible()
    await sheet.getByRole('button', { name: 'Close' }).click()
  }
  await themeOf(page).fill(`${before} three`)
  await waitUntilSaved(page)
  await barOf(page).opensVersions()
  await sheet.getByRole('option', { name: /First draft/ }).click()
  await sheet.getByRole('button', { name: /Compare with/ }).click()
  await page.getByRole('option', { name: 'Second draft' }).last().click()
  await expect(sheet.getByRole('heading', { name: 'Changes between the two versions' })).toBeVisible()
  await expect(sheet.locator('del')).toHaveText('one')
  await expect(sheet.locator('ins')).toHaveText('two')
})

test(
  'Versions are read and named with the keyboard, without a fault that a machine finds',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('ro'), planPath('ro'))
    await waitUntilSaved(page)
    await themeOf(page).press('End')
    await themeOf(page).pressSequentially('!')
    await waitUntilSaved(page)
    await barOf(page).versionsButton.focus()
    await page.keyboard.press('Enter')
    const sheet = sheetOf(page)
    await expect(sheet.getByRole('option').first()).toBeVisible()
    await expect(sheet.locator('del').first()).toBeVisible()
    await expectNoFaults(page)
    await sheet.getByRole('button', { name: /^Name version|^Rename/ }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('The beginning')
    await page.keyboard.press('Enter')
    await expect(sheet.getByRole('option', { name: /The beginning/ })).toBeVisible()
    await expect(sheet.getByRole('button', { name: 'Rename' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  },
)

test('Tasks have versions of their own: restoring one leaves the plan, and undo takes it back', async ({ visit }) => {
  const one = await visit(planner('pl'), '/tasks/sid-2027/pl')
  const two = await visit(secondPlanner('pl'), '/tasks/sid-2027/pl')
  await waitUntilSaved(one.page)
  await barOf(one.page).opensVersions()
  const sheet = one.page.getByRole('dialog', { name: 'Versions of these tasks' })
  await sheet.getByRole('textbox', { name: 'Save current version as' }).fill('Before the meeting')
  await sheet.getByRole('textbox', { name: 'Save current version as' }).press('Enter')
  await expect(sheet.getByRole('option', { name: /Before the meeting/ })).toBeVisible()
  await expect(sheet.getByText('No differences from the current tasks')).toBeVisible()
  await expectNoFaults(one.page)
  await sheet.getByRole('button', { name: 'Close' }).click()

  const add = one.page.getByRole('textbox', { name: /^Add a task/ })
  await add.fill('Book the hall')
  await add.press('Enter')
  const taskOf = (page: Page) => page.getByRole('checkbox', { name: 'Done: Book the hall' })
  await expect(taskOf(two.page)).toBeVisible()
  await waitUntilSaved(one.page)
  await barOf(one.page).opensVersions()
  await sheet.getByRole('option', { name: /Before the meeting/ }).click()
  await expect(sheet.getByText('Tasks that move to the trash')).toBeVisible()
  await expect(sheet.locator('del')).toHaveText(['Book the hall'])
  await sheet.getByRole('button', { name: 'Restore' }).click()
  await expect(toastOf(one.page)).toHaveText(/Restored to Before the meeting. Your plan is as it was./)
  await expect(toastOf(two.page)).toHaveText(/Planner, Poland restored the version Before the meeting/)
  for (const { page } of [one, two]) await expect(taskOf(page)).toBeHidden()
  await undoInMessage(one.page)
  await expect(taskOf(two.page)).toBeVisible()
})
