import { expect, type Page } from '@playwright/test'
import writeExcelFile from 'write-excel-file/node'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { IDLE_CONNECTION, test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { waitUntilSaved } from './language/editors.ts'
import { gridOf } from './language/grid.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'

const HEAD = ['Titel', 'Dato', 'Tema', 'Farve']
const workbook = async (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  writeExcelFile([
    { sheet: 'Plan', data: [HEAD, ...rows].map((row) => row.map((value) => ({ type: String, value }))) },
  ]).toBuffer()

const dialogOf = (page: Page) => page.getByRole('alertdialog', { name: 'Import activities' })
const countOf = async (page: Page) => Number(await gridOf(page).getAttribute('aria-rowcount')) - 1

async function choose(page: Page, buffer: Buffer, name = 'plan.xlsx'): Promise<void> {
  await barOf(page).imports()
  await expect(dialogOf(page).getByText('Choose file', { exact: true })).toBeVisible()
  await dialogOf(page)
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

test('A spreadsheet is looked at before anything is written, its rows are mended, and one undo takes all back', async ({
  visit,
}) => {
  const { page } = await visit(planner('lt'), planPath('lt'))
  await waitUntilSaved(page)
  const before = await countOf(page)
  await choose(
    page,
    await workbook([
      ['Quiz from Excel', '9.2.2027', 'Gaming', 'red'],
      ['Panel from Excel', '31.02.2027', 'knitting', 'blue'],
      ['', '9.2.2027', '', ''],
      ['', '9.2.2027', 'Gaming', 'green'],
    ]),
  )
  const dialog = dialogOf(page)
  const unread = dialog.getByRole('table', { name: /cannot be read whole/ })
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click()
  await expect(dialog).toContainText('Nothing is written yet.')
  await expect(dialog).toContainText('3 recognised · 0 to decide · 1 left out')
  await expect(dialog.getByRole('heading', { name: '2 of 4 rows are ready' })).toBeVisible()
  await expect(unread.getByRole('row', { name: /31.02.2027/ })).toContainText('First day: This month has no such day.')
  await expect(unread.getByRole('row', { name: /empty title/ })).toContainText('An activity needs a title.')
  await expectNoFaults(page)
  await page.setViewportSize({ width: 375, height: 800 })
  await expectNoOverflow(page)
  await expect(dialog.getByRole('button', { name: 'Import 2 activities' })).toBeInViewport()
  await page.setViewportSize({ width: 1440, height: 900 })

  await press('Set a day row 3')
  await page.keyboard.type('28022027')
  await expect(unread.getByText('31.02.2027')).toHaveCount(0)
  await dialog.getByRole('button', { name: /“knitting” becomes/ }).click()
  await page.getByRole('searchbox', { name: /knitting/ }).fill('Gaming')
  await page.getByRole('option', { name: 'Gaming' }).click()
  await expect(dialog).toContainText('All are matched')
  await expect(dialog.getByRole('heading', { name: '2 of 4 rows are ready' })).toBeVisible()
  await press('Set a title row 4–5')
  await page.keyboard.press('Escape')
  await press('Use row 3 for row 4–5')
  await expect(unread).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page
    .getByRole('alertdialog', { name: 'Discard the mended rows?' })
    .getByRole('button', { name: 'Keep editing' })
    .click()
  expect(await countOf(page)).toBe(before)
  await press('Import 4 activities')
  await expect(dialog).toHaveCount(0)
  await expect(gridOf(page).getByText('Quiz from Excel')).toBeVisible()
  await waitUntilSaved(page)
  await gridOf(page).locator('[data-cell="title"]').first().focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => countOf(page)).toBe(before)
  await waitUntilSaved(page)
})

test('A file that is no spreadsheet is refused with a reason, and another one can be chosen', async ({ visit }) => {
  const { page } = await visit(planner('lv'), planPath('lv'))
  await waitUntilSaved(page)
  await choose(page, Buffer.from('%PDF-1.7'), 'plan.pdf')
  await expect(dialogOf(page)).toContainText('This file is no spreadsheet that can be read')
  await expect(dialogOf(page)).toContainText('Nothing was written.')
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toHaveCount(0)
})

test('A plan’s own export comes back: later changes are replaced, and one undo brings them back', async ({ visit }) => {
  const { context, page } = await visit(planner('mt'), planPath('mt'))
  await waitUntilSaved(page)
  const answer = await context.request.get('/api/campaigns/sid-2027/plans/mt.json', IDLE_CONNECTION)
  const file = await answer.body()
  const theme = page.getByRole('textbox', { name: 'National theme' })
  const then = await theme.inputValue()
  await theme.fill('Changed since')
  await waitUntilSaved(page)
  await choose(page, file, 'sid-2027-malta.json')
  const dialog = dialogOf(page)
  await expect(dialog).toContainText('0 activities are new here')
  await expect(dialog.getByRole('radio', { name: 'Update' })).toBeChecked()
  await dialog.getByText('Also replace theme').click()
  await expectNoFaults(page)
  await page.setViewportSize({ width: 375, height: 800 })
  await expectNoOverflow(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  await dialog.getByRole('button', { name: /^Import \d+ activit/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect(theme).toHaveValue(then)
  await waitUntilSaved(page)
  await theme.focus()
  await page.keyboard.press('Control+z')
  await expect(theme).toHaveValue('Changed since')
})

test('An import that is stopped leaves nothing behind', { tag: '@long' }, async ({ visit }) => {
  const { page } = await visit(planner('ro'), planPath('ro'))
  await waitUntilSaved(page)
  const before = await countOf(page)
  await choose(
    page,
    await workbook(Array.from({ length: 1900 }, (_, at) => [`Stopped ${at}`, '9.2.2027', 'Gaming', ''])),
  )
  await dialogOf(page)
    .getByRole('button', { name: /^Import 1,?900 activities/ })
    .click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Stopped. What was written has been taken back.').first()).toBeAttached()
  await expect.poll(() => countOf(page)).toBe(before)
  await waitUntilSaved(page)
})

test(
  '1,900 rows are imported in parts while a colleague types, and one undo takes all back',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('ee'), planPath('ee'))
    const { page: other } = await visit(secondPlanner('ee'), planPath('ee'))
    await Promise.all([waitUntilSaved(page), waitUntilSaved(other)])
    const before = await countOf(page)
    await choose(
      page,
      await workbook(Array.from({ length: 1900 }, (_, at) => [`Imported ${at}`, '9.2.2027', 'Gaming', ''])),
    )
    const button = dialogOf(page)
      .getByRole('button', { name: 'Import 1900 activities' })
      .or(dialogOf(page).getByRole('button', { name: 'Import 1,900 activities' }))
    await expect(button).toBeVisible()
    await button.click()
    await other.getByRole('textbox', { name: 'National theme' }).focus()
    await other.keyboard.type(' typed meanwhile')
    await expect(page.getByText('1,900 activities imported').first()).toBeAttached()
    await waitUntilSaved(page)
    await expect.poll(() => countOf(page)).toBe(before + 1900)
    await expect(page.getByRole('textbox', { name: 'National theme' })).toHaveValue(/typed meanwhile/)
    await gridOf(page).locator('[data-cell="title"]').first().focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => countOf(page)).toBe(before)
    await waitUntilSaved(page)
  },
)
