import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { waitUntilSaved } from './language/editors.ts'
import { SEARCH_KEYS, menuEntryOf, searchFieldOf } from './language/frame.ts'
import { gridOf } from './language/grid.ts'
import { panelOf, titleIn } from './language/panel.ts'
import { planPath, planner } from './language/places.ts'
import { expectFocusKept, tabTo } from './keyboardOnly.ts'

const TITLE = 'Quiz evening for families'

type Go = (target: Locator, key?: 'Shift+Tab') => Promise<void>
type Press = (...keys: readonly string[]) => Promise<void>

/** Hands that press keys only. After each key the focus is on something. */
function keysOf(page: Page): { readonly go: Go; readonly press: Press } {
  const press: Press = async (...keys) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await expectFocusKept(page)
    }
  }
  return {
    press,
    async go(target, key) {
      await tabTo(page, target, key)
      await press('Enter')
    },
  }
}

test(
  'A planner’s day by keyboard alone: sign in, plan, add, fill in, undo, duplicate, comment, describe, fill a gap',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(null, '/')
    const { go, press } = keysOf(page)
    const row = gridOf(page).getByRole('row', { name: new RegExp(TITLE) })
    const cell = (column: string): Locator => row.first().locator(`[data-cell="${column}"]`)

    await signInAndOpen(page, go)
    await addActivity(page, go, press)
    await expect(row).toHaveCount(1)
    await fillRow(page, cell, press)
    await press('Control+z')
    await expect(cell('places')).not.toContainText('Dublin')
    await expect(cell('places')).toBeFocused()
    await press('Control+Shift+z')
    await expect(cell('places')).toContainText('Dublin')

    await press('End', 'Enter')
    await page.getByRole('menuitem', { name: 'Duplicate' }).press('Enter')
    await expect(row).toHaveCount(2)
    await expectFocusKept(page)
    await press('Control+z')
    await expect(row).toHaveCount(1)
    await expect(row.getByRole('button', { name: /^Actions for/ })).toBeFocused()

    await commentOnCell(page, cell('places'), press)
    await describe(page, cell('places'), press)
    await fillGap(page, cell, go, press)
  },
)

test(
  'A planner’s day by keyboard alone: name and restore a version, and ask another centre with a message',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('ie'), planPath('ie'))
    const { go, press } = keysOf(page)
    await waitUntilSaved(page)
    await restoreVersion(page, go, press)
    await askForSynergy(page, go, press)
  },
)

async function signInAndOpen(page: Page, go: Go): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: 'Planner of a centre' }))
  await page.keyboard.type('Irel')
  await tabTo(page, page.getByRole('button', { name: /^Planner, Ireland/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('To do')
  await go(menuEntryOf(page, 'Our plan'))
  await waitUntilSaved(page)
  await expectFocusKept(page)
}

async function addActivity(page: Page, go: Go, press: Press): Promise<void> {
  await go(barOf(page).addButton)
  await expect(titleIn(page)).toBeFocused()
  await page.keyboard.type(TITLE)
  await press('Escape')
  await expect(panelOf(page)).toHaveCount(0)
}

async function fillRow(page: Page, cell: (column: string) => Locator, press: Press): Promise<void> {
  await tabTo(page, gridOf(page).locator('[data-cell][tabindex="0"], [data-cell] [tabindex="0"]').first(), 'Shift+Tab')
  await press('Control+End', 'Home', 'ArrowRight')
  await expect(cell('title')).toBeFocused()
  await press('ArrowRight', 'F2')
  await page.keyboard.type('sextort')
  await press('Enter', 'Tab')
  await expect(cell('when')).toBeFocused()
  await page.keyboard.type('10022027')
  await press('Enter')
  await expect(cell('when')).toContainText('Wed 10 Feb')
  // There is no row below the last one.
  await expect(cell('when')).toBeFocused()
  await press('ArrowRight')
  await press('F2')
  await page.keyboard.type('parents')
  await press('Enter', 'Tab')
  await expect(cell('audiences')).toContainText('Parents')
  await expect(cell('places')).toBeFocused()
  await press('F2')
  await page.keyboard.type('Dublin')
  await press('Enter', 'Escape')
  await expect(cell('places')).toContainText('Dublin')
  await expect(cell('places')).toBeFocused()
}

async function commentOnCell(page: Page, cell: Locator, press: Press): Promise<void> {
  for (let steps = 0; steps < 3; steps++) await press('ArrowLeft')
  await expect(cell).toBeFocused()
  await press('Control+Alt+m')
  const comment = page.getByRole('textbox', { name: 'Comment' })
  await expect(comment).toBeFocused()
  await page.keyboard.type('Is the hall booked?')
  await press('Control+Enter')
  const thread = page.getByRole('article').filter({ hasText: 'Is the hall booked?' })
  await expect(thread.getByRole('button').first()).toBeFocused()
  await press('Escape')
  await expect(thread).toHaveCount(0)
  await expect(cell).toBeFocused()
}

async function describe(page: Page, cell: Locator, press: Press): Promise<void> {
  await press('Control+Enter')
  await expect(panelOf(page)).toBeVisible()
  await tabTo(page, panelOf(page).getByRole('textbox', { name: 'Description' }))
  await page.keyboard.type('A quiz for children and their parents.')
  await press('Tab', 'Escape')
  await expect(panelOf(page)).toHaveCount(0)
  await expect(cell).toBeVisible()
}

async function fillGap(page: Page, cell: (column: string) => Locator, go: Go, press: Press): Promise<void> {
  await expect(cell('title')).toBeFocused()
  await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Delete')
  await expect(cell('audiences')).toHaveText('Add an audience')
  await press('Home')
  await go(page.getByRole('button', { name: /things? to complete$/ }), 'Shift+Tab')
  const gaps = page.getByRole('dialog', { name: /things? to complete$/ })
  await go(gaps.getByRole('button').first())
  await expect(gaps).toHaveCount(0)
  await expect(cell('audiences')).toBeFocused()
}

async function restoreVersion(page: Page, go: Go, press: Press): Promise<void> {
  const theme = page.getByRole('textbox', { name: 'National theme' })
  await tabTo(page, theme)
  const before = await theme.inputValue()
  await press('End')
  await page.keyboard.type(' – and more')
  await waitUntilSaved(page)
  await go(barOf(page).versionsButton, 'Shift+Tab')
  const sheet = page.getByRole('dialog', { name: 'Versions of this plan' })
  await tabTo(page, sheet.getByRole('textbox', { name: 'Save current version as' }))
  await page.keyboard.type('Before the board')
  await press('Enter')
  await expect(sheet.getByRole('option', { name: /Before the board/ })).toBeVisible()
  await tabTo(page, sheet.getByRole('option', { name: /Before the board/ }))
  await press('ArrowDown', 'Space')
  await go(sheet.getByRole('button', { name: 'Restore' }))
  await expect(sheet).toHaveCount(0)
  await expect(barOf(page).versionsButton).toBeFocused()
  await expect(theme).toHaveValue(before)
}

async function askForSynergy(page: Page, go: Go, press: Press): Promise<void> {
  await press(SEARCH_KEYS)
  // No letter is lost to the page while the dialog opens.
  await page.keyboard.type('synerg')
  await expect(searchFieldOf(page)).toHaveValue('synerg')
  await press('Enter')
  await expect(page).toHaveURL(/\/synergies\/sid-2027\/ie/)
  await go(page.locator('.suggestion').first().getByRole('link'))
  await go(page.getByRole('button', { name: /^Interested: ask / }))
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog')).last()
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Shall we share the questions?')
  await press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expectFocusKept(page)
}
