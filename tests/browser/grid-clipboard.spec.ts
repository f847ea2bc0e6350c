import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { gridOf } from './language/grid.ts'
import { planPath, planner } from './language/places.ts'

const rowAt = (page: Page, index: number) => gridOf(page).locator('[aria-selected]').nth(index)
const cellIn = (row: Locator, column: string) => row.locator(`[data-cell="${column}"]`)
const titlesOf = (page: Page) => page.locator('.c-title .title').allTextContents()
const clipOf = (program: string) => readFileSync(new URL(`clipboard/grid-${program}.clip`, import.meta.url), 'utf8')

/** Pastes as the browser does, with what a program left on the clipboard. */
const paste = (page: Page, data: Readonly<Record<string, string>>) =>
  page.evaluate((formats) => {
    const clipboardData = new DataTransfer()
    for (const [type, content] of Object.entries(formats)) clipboardData.setData(type, content)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, data)

for (const program of ['excel', 'google-sheets', 'word', 'libreoffice']) {
  test(`A range pasted from ${program} fills cells by their kind, says what could not be read, and is one undo`, async ({
    visit,
  }) => {
    const { page } = await visit(planner('lt'), planPath('lt'))
    await waitUntilSaved(page)
    const before = await titlesOf(page)
    const themes = await cellIn(rowAt(page, 2), 'themes').textContent()
    await cellIn(rowAt(page, 0), 'title').focus()
    await paste(page, { 'text/html': clipOf(program), 'text/plain': 'not read' })
    const summary = page.getByRole('alertdialog', { name: 'Not everything was pasted as it was' })
    await expect(summary).toContainText('Row 2, When “31.02.2027”. This month has no such day.')
    await expect(summary).toContainText('Row 3, Themes “knitting”. No option of this field has this name.')
    await expectNoFaults(page)
    await summary.getByRole('button', { name: 'Close' }).click()
    expect((await titlesOf(page)).slice(0, 3)).toEqual(['Quiz night', 'Parents’ evening', 'Panel of ministers'])
    await expect(cellIn(rowAt(page, 0), 'themes')).toContainText('Cyberbullying')
    await expect(cellIn(rowAt(page, 0), 'when')).toContainText('9 Feb')
    await expect(cellIn(rowAt(page, 2), 'when')).toContainText('11 Feb')
    await expect(cellIn(rowAt(page, 1), 'audiences')).toContainText('Parents and caregivers')
    // A cell that could not be read stays as it was.
    await expect.poll(() => cellIn(rowAt(page, 2), 'themes').textContent()).toBe(themes)
    await waitUntilSaved(page)
    await page.keyboard.press('Control+z')
    await expect.poll(() => titlesOf(page)).toEqual(before)
    await waitUntilSaved(page)
  })
}

test('Rows below the last activity become activities after a question, and one undo takes them back', async ({
  visit,
}) => {
  const { page } = await visit(planner('lt'), planPath('lt'))
  await waitUntilSaved(page)
  const before = await titlesOf(page)
  await cellIn(rowAt(page, before.length - 1), 'title').focus()
  await paste(page, { 'text/plain': 'One\tGaming\r\nTwo\tGaming\r\nThree\tGaming\r\n' })
  const question = page.getByRole('alertdialog', { name: 'Add activities for the rows below the list?' })
  await expectNoFaults(page)
  await question.getByRole('button', { name: 'Add 2 activities' }).click()
  await expect.poll(() => titlesOf(page)).toEqual([...before.slice(0, -1), 'One', 'Two', 'Three'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => titlesOf(page)).toEqual(before)
  await waitUntilSaved(page)
})

test('A range is stretched, copied, pasted, filled down, emptied and cut with the keyboard', async ({ visit }) => {
  const { page } = await visit(planner('lv'), planPath('lv'))
  await waitUntilSaved(page)
  await cellIn(rowAt(page, 0), 'title').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.locator('[data-ranged]')).toHaveCount(4)
  await page.keyboard.press('Control+c')
  await expect(page.getByText('4 cells copied')).toBeAttached()
  const [first, second] = await titlesOf(page)
  await page.keyboard.press('ArrowDown')
  await cellIn(rowAt(page, 2), 'title').focus()
  await page.keyboard.press('Control+v')
  await expect.poll(async () => (await titlesOf(page)).slice(2, 4)).toEqual([first, second])

  await cellIn(rowAt(page, 0), 'places').focus()
  await paste(page, { 'text/plain': 'Riga; Liepāja' })
  for (let step = 0; step < 2; step++) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  await expect(cellIn(rowAt(page, 2), 'places')).toContainText('Liepāja')
  await page.keyboard.press('Delete')
  await expect(cellIn(rowAt(page, 2), 'places')).not.toContainText('Liepāja')
  await page.keyboard.press('Control+z')
  await expect(cellIn(rowAt(page, 2), 'places')).toContainText('Liepāja')
  await page.keyboard.press('ArrowUp')
  await cellIn(rowAt(page, 1), 'places').focus()
  await page.keyboard.press('Control+x')
  await expect(cellIn(rowAt(page, 1), 'places')).not.toContainText('Liepāja')
  await waitUntilSaved(page)
})

test('A paste of nothing that can be read says so and changes nothing', async ({ visit }) => {
  const { page } = await visit(planner('lt'), planPath('lt'))
  await waitUntilSaved(page)
  const before = await titlesOf(page)
  await cellIn(rowAt(page, 0), 'title').focus()
  await paste(page, {})
  await expect(page.getByText(/^The browser gives no access to the clipboard/).first()).toBeAttached()
  const deep = `<table><tr><td>${'<div>'.repeat(1000)}Deep<script>throw 1</script></td></tr></table>`
  await paste(page, { 'text/html': deep })
  await expect.poll(() => titlesOf(page)).toEqual(['Deep', ...before.slice(1)])
  await page.keyboard.press('Control+z')
  await waitUntilSaved(page)
})
