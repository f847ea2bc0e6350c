/** The picture of a highlight: chosen and described by a planner, submitted once those shown have agreed, read by others. */
import { expect, type Page } from '@playwright/test'
import { greyPng, PICTURES } from '../harness/pictures.ts'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { messagesOf, undoInMessage } from './language/messages.ts'
import { planner, secondPlanner } from './language/places.ts'

test.use({ ownNetwork: true })

const path = '/reports/sid-2027/dk'
const WORDS = 'A class around a table, seen from above'
const pngOf = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer })

const pictureOf = (page: Page) => page.getByRole('group', { name: 'Picture', exact: true })
const toast = (page: Page, text: string) => messagesOf(page).getByText(text)
const progressOf = (page: Page) => page.getByRole('region', { name: 'Progress' })

async function chooseHighlight(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: /^Activities/ })
    .getByRole('button', { expanded: false })
    .first()
    .click()
  await page.getByText('Show as a highlight').click()
}

test('S105 · A picture is described and agreed to before it is submitted; another one in its place begins without', async ({
  visit,
}) => {
  const { page, context } = await visit(planner('dk'), '/settings')
  await page.clock.setFixedTime('2027-02-25T09:00:00+01:00')
  await page.goto(path)
  await page.getByRole('button', { name: 'Begin the report' }).click()
  await expect(page.getByRole('heading', { name: 'In our words' })).toBeVisible()
  await waitUntilSaved(page)
  await chooseHighlight(page)
  const field = pictureOf(page)
  await field.getByLabel('Choose a picture').setInputFiles(pngOf('class.png', PICTURES.png))
  await expect(toast(page, 'Picture added')).toBeVisible()
  await expect(field.locator('img')).toHaveJSProperty('naturalWidth', 24)

  // A gap leads to its field.
  await progressOf(page).getByRole('button', { name: '1 picture without a description: it is left out' }).click()
  const alt = field.getByRole('textbox', { name: 'Description of the picture' })
  await expect(alt).toBeFocused()
  await alt.fill(WORDS)
  await field.getByText('Everyone shown has agreed').click()
  await expect(progressOf(page)).not.toContainText('picture')
  await expect(field.getByText('Now for the network only')).toBeVisible()
  await expectNoFaults(page)

  // Another planner sees it at once. A picture in its place has neither description nor agreement, until an undo.
  const { page: other } = await visit(secondPlanner('dk'), path)
  await other
    .getByRole('region', { name: /^Activities/ })
    .getByRole('button', { expanded: false })
    .first()
    .click()
  await expect(pictureOf(other).getByRole('textbox')).toHaveValue(WORDS)
  await field.getByLabel('Replace picture').setInputFiles(pngOf('other.png', greyPng(60, 40)))
  await expect(toast(page, 'Picture replaced')).toBeVisible()
  await expect(pictureOf(other).getByRole('textbox')).toHaveValue('')
  await expect(progressOf(other)).toContainText('1 picture without agreement of those shown')
  await undoInMessage(page)
  await expect(pictureOf(other).getByRole('textbox')).toHaveValue(WORDS)
  await expect(pictureOf(other).getByRole('checkbox', { name: /Everyone shown has agreed/ })).toBeChecked()
  await field.getByRole('button', { name: 'Remove picture' }).click()
  await expect(field.locator('img')).toHaveCount(0)
  await undoInMessage(page)
  await expect(field.locator('img')).toHaveCount(1)

  await field
    .getByLabel('Replace picture')
    .setInputFiles({ name: 'words.txt', mimeType: 'text/plain', buffer: Buffer.from('words') })
  await expect(field.getByText('This is no PNG, JPEG or WebP picture. Choose another file.')).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByText('A picture needs the server. You can go on writing.')).toBeVisible()
  await context.setOffline(false)
  await waitUntilSaved(page)

  await page.getByRole('button', { name: 'Submit report' }).click()
  await page.getByRole('button', { name: 'Submit anyway' }).click()
  const { page: reading } = await visit('coordinator@demo.example', path)
  await expect(reading.getByRole('img', { name: WORDS })).toHaveJSProperty('complete', true)
  await expect(reading.getByText('Everyone shown has agreed. For the network only.')).toBeVisible()
  await expectNoFaults(reading)
  await reading.setViewportSize({ width: 375, height: 800 })
  await expectNoOverflow(reading)
  await page.setViewportSize({ width: 375, height: 800 })
  await expectNoOverflow(page)
})

test('S105 · The network’s report shows the pictures of highlights on its cards', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', '/report/sid-2026?view=highlights')
  const picture = page.getByRole('img', { name: /^Drawing: a class before two screens/ })
  await picture.scrollIntoViewIfNeeded()
  await expect(picture).toHaveJSProperty('naturalWidth', 720)
  await expectNoFaults(page)
})
