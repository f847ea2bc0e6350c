import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { chPlan } from '../imports/real/chPlan.ts'
import type { RealFile } from '../imports/real/realFile.ts'
import { REAL_FILES } from '../imports/real/realFiles.ts'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { IDLE_CONNECTION, test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { waitUntilSaved } from './language/editors.ts'
import { gridOf } from './language/grid.ts'
import { planPath, planner } from './language/places.ts'

// Plans are begun here, which others find not begun.

test.use({ ownNetwork: true })
const dialogOf = (page: Page) => page.getByRole('alertdialog', { name: 'Import activities' })
const bytesOf = ({ file }: RealFile): Buffer => readFileSync(join(import.meta.dirname, '../imports/real/files', file))
const rowsOf = ({ expected }: RealFile): number => Object.keys(expected.rows).length

async function choose(page: Page, file: RealFile): Promise<void> {
  await barOf(page).imports()
  await dialogOf(page)
    .locator('input[type="file"]')
    .setInputFiles({ name: file.file, mimeType: 'application/octet-stream', buffer: bytesOf(file) })
}

/** A table as spreadsheets put it on the clipboard. */
async function paste(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate(
    (text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    rows.map((row) => row.join('\t')).join('\n'),
  )
}

const TABLE = [
  ['Aktivität', 'Datum', 'Uhrzeit', 'Zielgruppe', 'Status'],
  ['Elternabend', 'KW 7', '19–21 Uhr', 'Eltern', 'fix'],
  ['Klassenchat', '9.2., 10.2. und 12.2.2027', '', 'Klassenrat', 'unter Dach'],
]

test(
  'The first import is looked at before a plan exists, Cancel leaves none, and last year stays in reach',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('ch'), planPath('ch'))
    await choose(page, chPlan)
    const dialog = dialogOf(page)
    await expect(dialog).toContainText('Sheet “Plan 2027”')
    await expect(dialog).toContainText('Other sheets are not read: Kontakte.')
    await expect(dialog.getByRole('heading', { name: '11 of 11 rows are ready' })).toBeVisible()
    await expect(dialog.getByRole('button', { name: /Headings are in row/ })).toContainText('3: Nr.')
    const skipped = dialog.getByRole('table', { name: '3 rows are not activities' })
    for (const text of ['Deutschschweiz', 'Romandie', 'Total · 14700']) await expect(skipped).toContainText(text)
    await expectNoFaults(page)
    await page.setViewportSize({ width: 375, height: 800 })
    await expectNoOverflow(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Start blank plan' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('button', { name: 'Start blank plan' })).toBeVisible()

    await choose(page, chPlan)
    await dialog.getByRole('button', { name: 'Import 11 activities' }).click()
    await expect(gridOf(page).getByText('Table ronde : IA et amitié')).toBeVisible()
    await waitUntilSaved(page)
    await expect(gridOf(page)).toHaveAttribute('aria-rowcount', '12')

    await gridOf(page).locator('[data-cell="title"]').first().focus()
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: 'Copy 2 activities from SID 2026' }).click()
    await expect(gridOf(page)).toHaveAttribute('aria-rowcount', '3')
    await barOf(page).offersLastYear()
    await waitUntilSaved(page)
  },
)

test('A table is pasted into an empty plan, a word is explained once, and the next import knows it', async ({
  visit,
}) => {
  const { page } = await visit(planner('li'), planPath('li'))
  await expect(page.getByRole('button', { name: 'Start blank plan' })).toBeVisible()
  await paste(page, TABLE)
  const dialog = dialogOf(page)
  await expect(dialog.getByRole('heading', { name: '2 of 2 rows are ready' })).toBeVisible()
  const words = dialog.getByRole('table', { name: 'Words that are not known' })
  await expect(words.getByRole('row', { name: /unter Dach/ })).toContainText('1 row')
  await dialog.getByRole('button', { name: /“unter Dach” becomes/ }).click()
  await page.getByRole('option', { name: 'Confirmed' }).click()
  await dialog.getByRole('button', { name: 'Import 2 activities' }).click()
  await expect(gridOf(page).getByText('Elternabend')).toBeVisible()
  await waitUntilSaved(page)

  await barOf(page).imports()
  await expect(dialog).toContainText('paste a table')
  await paste(page, TABLE)
  await dialog.getByText(/words? (?:was|were) matched/).click()
  const matched = dialog.getByRole('table', { name: 'Words that were matched' })
  await expect(matched.getByRole('row', { name: /unter Dach/ })).toContainText('as your centre chose before')
  await expect(words.getByRole('row', { name: /Klassenrat/ })).toContainText('Choose a value')
})

test('A file dropped on an empty plan opens the import, and a table pasted into the grid with headings too', async ({
  visit,
}) => {
  const { page } = await visit(planner('ge'), planPath('ge'))
  await expect(page.getByRole('button', { name: 'Start blank plan' })).toBeVisible()
  await page.evaluate(
    (text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'plan.csv', { type: 'text/csv' }))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    TABLE.map((row) => row.join(';')).join('\n'),
  )
  const dialog = dialogOf(page)
  await dialog.getByRole('button', { name: 'Import 2 activities' }).click()
  await expect(gridOf(page).getByText('Elternabend')).toBeVisible()
  await waitUntilSaved(page)

  const cell = gridOf(page).locator('[data-cell="title"][role="rowheader"]').first()
  await cell.focus()
  await expect(cell).toBeFocused()
  await paste(page, [
    ['Activity', 'Date', 'Audience'],
    ['Panel with the ombudsman', 'Tue 9 Feb 2027, 10:00–12:00', 'Teenagers'],
  ])
  await expect(dialog).toContainText('Pasted table')
  await expect(dialog.getByRole('heading', { name: '1 of 1 rows is ready' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('An own export writes what differs: nothing if nothing does, else as many as the button says', async ({
  visit,
}) => {
  const { context, page } = await visit(planner('ua'), planPath('ua'))
  await waitUntilSaved(page)
  const answer = await context.request.get('/api/campaigns/sid-2027/plans/ua.csv', IDLE_CONNECTION)
  const csv = (await answer.body()).toString('utf8')
  const dialog = dialogOf(page)
  const bring = async (text: string): Promise<void> => {
    await barOf(page).imports()
    const file = { name: 'ua.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
    await dialog.locator('input[type="file"]').setInputFiles(file)
    await expect(dialog.getByRole('heading', { name: /rows are ready/ })).toBeVisible()
  }
  await bring(csv)
  await expect(dialog).toContainText('already say the same as the file')
  await expect(dialog.getByRole('button', { name: /^(?:Import|Update) / })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()

  await bring(`${csv.replace(/,(?:Confirmed|Tentative),/, ',Cancelled,')},One more activity\r\n`)
  await dialog.getByRole('button', { name: 'Update 1, add 1' }).click()
  await expect(gridOf(page).getByText('One more activity')).toBeVisible()
  await waitUntilSaved(page)
})

for (const file of REAL_FILES)
  test(`A new planner’s first hour with ${file.file}`, { tag: '@long' }, async ({ visit }) => {
    const centre = file.country.toLowerCase()
    const { page } = await visit(planner(centre), planPath(centre))
    await expect(barOf(page).importButton).toBeVisible()
    const before = (await gridOf(page).count()) === 0 ? 0 : Number(await gridOf(page).getAttribute('aria-rowcount')) - 1
    await choose(page, file)
    const dialog = dialogOf(page)
    await expect(
      dialog.getByRole('heading', { name: `${rowsOf(file)} of ${rowsOf(file)} rows are ready` }),
    ).toBeVisible()
    await dialog.getByRole('button', { name: `Import ${rowsOf(file)} activities` }).click()
    await expect(dialog).toHaveCount(0)
    await expect(gridOf(page)).toHaveAttribute('aria-rowcount', String(before + rowsOf(file) + 1))
    await waitUntilSaved(page)
    const [first] = Object.values(file.expected.rows)
    await expect(
      gridOf(page)
        .getByText(first?.title ?? '')
        .first(),
    ).toBeVisible()
    await gridOf(page).locator('[data-cell="title"]').first().focus()
    await page.keyboard.press('Control+z')
    if (before === 0) await expect(page.getByText('No activities yet')).toBeVisible()
    else await expect(gridOf(page)).toHaveAttribute('aria-rowcount', String(before + 1))
    await waitUntilSaved(page)
  })
