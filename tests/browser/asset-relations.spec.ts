import { expect, type Page } from '@playwright/test'
import { greyPng, PICTURES } from '../harness/pictures.ts'
import { IDLE_CONNECTION, test } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { undoInMessage } from './language/messages.ts'
import { planner } from './language/places.ts'

const GALLERY = '/assets/sid-2027'
const filesOf = (page: Page) => page.getByRole('list', { name: 'Files' }).getByRole('article')
const fileOf = (page: Page, title: string) =>
  filesOf(page).filter({ has: page.getByRole('heading', { name: title, exact: true }) })
const panelOf = (page: Page) => page.getByRole('complementary', { name: /^(New file|File)/ })
const POSTER = 'Poster “Together for a better internet”, A2 and A3'

test('A file that was replaced says so and leads to the new one, which says what changed', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', GALLERY)
  const old = fileOf(page, 'Poster of 2026')
  await expect(old.getByText('Replaced', { exact: true })).toBeVisible()
  await old.getByRole('button', { name: `Use the new version: ${POSTER}` }).click()
  const poster = fileOf(page, POSTER)
  await expect(poster).toBeFocused()
  await expect(poster).toContainText('The date and the colours are those of 2027.')
  await expect(poster.locator('img')).toHaveJSProperty('naturalWidth', 480)
})

test('The adaptations of a file stand under it, and the plans that use it', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', GALLERY)
  const poster = fileOf(page, POSTER)
  await poster.getByText(/^\d+ adaptations$/).click()
  await poster.getByRole('button', { name: 'Plakat „Sammen om et bedre internet“' }).click()
  await expect(fileOf(page, 'Plakat „Sammen om et bedre internet“')).toBeFocused()
  const cards = fileOf(page, 'Samtalekort med Ally')
  await cards.getByText('Used in 1 activity').click()
  await cards.locator('details').getByRole('link').click()
  await expect(page).toHaveURL(/\/plans\/sid-2027\/dk/)
})

test('A wish for a translation waits at a centre that writes the language, and is taken up with one action', async ({
  visit,
}) => {
  const { page } = await visit(planner('lt'), '/')
  const title = 'Slides for an assembly, with speaker notes'
  const item = page.getByRole('listitem').filter({ hasText: `Wanted in Lithuanian: ${title}` })
  await expect(item).toContainText('Official Ally file')
  await item.getByRole('link', { name: 'We translate this' }).click()
  await expect(panelOf(page).getByRole('textbox', { name: 'Title' })).toHaveValue(title)
  await expect(panelOf(page)).toContainText(`Adapted from ${title} (Official)`)
  await waitUntilSaved(page)
  // Nothing is added again with the address of before.
  await page.goto(`${GALLERY}/lt?translate=network%2Fslides%2Flt`)
  await expect(panelOf(page).getByRole('textbox', { name: 'Title' })).toHaveValue(title)
  await expect(page.locator('.asset-row')).toHaveCount(1)
  const asker = await visit('coordinator@demo.example', `${GALLERY}/network?asset=slides`)
  await expect(panelOf(asker.page).getByRole('link', { name: 'Lithuania translates this' })).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'To do' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'We translate this' })).toHaveCount(0)
})

test('Files are ordered by hand, with the keyboard alone, and for everybody', async ({ visit }) => {
  const { page } = await visit(planner('hr'), `${GALLERY}/hr`)
  await waitUntilSaved(page)
  const rows = page.locator('.asset-row .asset-open')
  const [first = '', second = ''] = await rows.allInnerTexts()
  await page.getByRole('button', { name: second, exact: true }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rows.first()).toHaveText(second)
  await expect(page.getByRole('button', { name: second, exact: true })).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rows.first()).toHaveText(second)
  await waitUntilSaved(page)
  const reader = await visit('reader@demo.example', `${GALLERY}/hr`)
  await expect(filesOf(reader.page).first()).toContainText(second)
  await page.keyboard.press('Control+z')
  await expect(rows.first()).toHaveText(first)
})

test(
  'The owner gives a file a picture, replaces and removes it, and takes that back',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('pl'), `${GALLERY}/pl`)
    await waitUntilSaved(page)
    await page.locator('.asset-row .asset-open').first().click()
    const panel = panelOf(page)
    const input = panel.locator('input[type=file]')
    const shown = panel.locator('.thumbnail-field img')
    await input.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') })
    await expect(panel.getByText('This is no PNG, JPEG or WebP picture. Choose another file.')).toBeVisible()
    await input.setInputFiles({ name: 'cut.png', mimeType: 'image/png', buffer: PICTURES.png.subarray(0, 60) })
    await expect(panel.getByText(/^This picture cannot be read\./)).toBeVisible()
    await input.setInputFiles({ name: 'wide.png', mimeType: 'image/png', buffer: greyPng(1600, 800) })
    await expect(page.getByText('Picture added').last()).toBeVisible()
    // Drawn down before it was sent.
    await expect(shown).toHaveJSProperty('naturalWidth', 640)
    await expect(page.locator('.asset-row img').first()).toBeVisible()
    await input.setInputFiles({ name: 'small.jpg', mimeType: 'image/jpeg', buffer: PICTURES.jpeg })
    await expect(shown).toHaveJSProperty('naturalWidth', 24)
    await undoInMessage(page)
    await expect(shown).toHaveJSProperty('naturalWidth', 640)
    await panel.getByRole('button', { name: 'Remove picture' }).click()
    await expect(shown).toHaveCount(0)
    await undoInMessage(page)
    await expect(shown).toHaveJSProperty('naturalWidth', 640)
  },
)

test('Who will see a file is said where it is chosen, and a public file waits for the page', async ({ visit }) => {
  const { page } = await visit(planner('dk'), `${GALLERY}/dk?asset=ark`)
  await waitUntilSaved(page)
  const panel = panelOf(page)
  await expect(panel.getByText('Only people with an account in this workspace see it.')).toBeVisible()
  await panel.getByRole('button', { name: /^(?!Comment).*Visible to/ }).click()
  await page.getByRole('option', { name: 'Public' }).click()
  await expect(panel.getByText(/^It is shown to everybody once it is final/)).toBeVisible()
  await panel.getByRole('button', { name: /^(?!Comment).*State/ }).click()
  await page.getByRole('option', { name: 'Final' }).click()
  await expect(panel.getByText(/^Once your public page is published with it/)).toBeVisible()
  await waitUntilSaved(page)
  const pageOfDenmark = await page.request.get('/en/sid/2027/dk', IDLE_CONNECTION)
  expect(await pageOfDenmark.text()).not.toContain('Arbejdsark')
  await page.goto('/profiles/sid-2027/dk')
  await expect(page.getByText('Arbejdsark').first()).toBeAttached()
})

test('A planner of another centre comments on a file, and its owner answers at the file', async ({ visit }) => {
  const { page } = await visit(planner('fi'), `${GALLERY}/at`)
  await expect(filesOf(page).first()).toBeVisible()
  await filesOf(page)
    .first()
    .getByRole('button', { name: /^Comment on: / })
    .click()
  await page.getByRole('textbox', { name: /comment/i }).fill('Is there a version without the date?')
  await page
    .getByRole('button', { name: /^(Send|Comment|Start)/ })
    .last()
    .click()
  await expect(page.getByText('Is there a version without the date?').first()).toBeVisible()
  const owner = await visit(planner('at'), `${GALLERY}/at`)
  await waitUntilSaved(owner.page)
  await owner.page.locator('.asset-row .asset-open').first().click()
  await expect(panelOf(owner.page).getByText('Is there a version without the date?').first()).toBeVisible()
})
