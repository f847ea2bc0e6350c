/** The helpdesk keeps its saved answers. */
import { expect } from '@playwright/test'
import { writeInquiry } from '../harness/inquiries.ts'
import { startTestServer } from '../harness/testServer.ts'
import { expectNoFaults } from './faultless.ts'
import { signIn, test } from './fixtures.ts'
import { openSearch, searchFieldOf } from './language/frame.ts'
import { expectFocusKept } from './keyboardOnly.ts'

test.use({ ownNetwork: true })

test('A canned answer is added from its title on, with labels that are seen, and the focus returns to its button', async ({
  visit,
}) => {
  const { page } = await visit('helpdesk@demo.example', '/canned-answers')
  const add = page.getByRole('button', { name: 'Add an answer' })
  await add.press('Enter')
  const title = page.getByRole('textbox', { name: 'Title' })
  await expect(title).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Answer' })).toBeVisible()
  await expect(title).toBeFocused()
  await expect(page.locator('.composer .label').getByText('Answer')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible()
  await expectNoFaults(page)
  await page.keyboard.type('Mascot: who may use it')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Every centre may.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Mascot: who may use it' })).toBeVisible()
  await expect(add).toBeFocused()

  const item = page.getByRole('listitem').filter({ hasText: 'Mascot: who may use it' })
  await item.getByRole('button', { name: 'Edit' }).press('Enter')
  await expect(title).toBeFocused()
  await page.getByRole('button', { name: 'Cancel' }).press('Enter')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).press('Enter')
  await expect(item.getByRole('button', { name: 'Edit' })).toBeFocused()
  await item.getByRole('button', { name: 'Delete' }).press('Enter')
  await expect(page.getByText('“Mascot: who may use it” deleted').first()).toBeAttached()
  await expectFocusKept(page)
})

test('A person has one colour: in the menu, as the owner of a question, and in what they wrote', async ({ visit }) => {
  const { page } = await visit('coordinator@demo.example', '/queue/sid-2027')
  const row = page
    .getByRole('list', { name: 'Questions' })
    .locator('.queue-row')
    .filter({ hasText: 'Naš drugi centar' })
  await row.press('a')
  const mark = page.getByRole('img', { name: 'Assigned to Coordinator' }).first()
  await expect(mark).toBeVisible()
  const colourOf = (one: typeof mark) => one.evaluate((element) => getComputedStyle(element).backgroundColor)
  const menu = page
    .getByRole('button', { name: /Coordinator/ })
    .locator('.av')
    .last()
  await expect.poll(() => colourOf(mark)).toBe(await colourOf(menu))
})

test(
  'A question of the FAQ that was found by Ctrl+K is scrolled to, in a phone’s window too',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit('reader@demo.example', '/faq')
    await page.setViewportSize({ width: 375, height: 500 })
    const last = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 2 }) })
      .last()
    const question = (await last.getByRole('heading').innerText()).trim()
    await expect(last).not.toBeInViewport()
    await openSearch(page)
    await searchFieldOf(page).fill(question)
    await page.getByRole('menuitem').filter({ hasText: question }).first().click()
    await expect(page).toHaveURL(/\/faq#./)
    await expect(last).toBeInViewport()
    await expect(last).toHaveClass(/is-open/)
    await expectNoFaults(page)
  },
)

test(
  'An agreed answer gets a text in another language; a message in a language without one is told so, and gets English only on demand',
  { tag: '@long' },
  async ({ browser }) => {
    const server = await startTestServer({ client: 'dist' })
    const inquiry = await writeInquiry(server, 'se', { words: 'Någon har delat en bild på mig', language: 'sv' })
    const context = await browser.newContext({ baseURL: server.http, viewport: { width: 1440, height: 900 } })
    try {
      await signIn(context, 'helpdesk@demo.example')
      const page = await context.newPage()
      await page.goto(`/inquiries/sid-2027?inquiry=${inquiry}`)
      await expect(page.getByText('No text in Swedish yet: these are English')).toBeVisible()
      const box = page.getByRole('textbox', { name: 'Your answer' })
      await page.getByRole('button', { name: 'Image shared (in English)' }).click()
      await expect(box).toHaveValue(/not your fault/)
      await expectNoFaults(page)
      await box.fill('')

      await page.goto('/canned-answers')
      const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Image shared' }) })
      await expect(item.getByText('Languages: English, Danish, German')).toBeVisible()
      await item.getByRole('button', { name: /Add a text in another language/ }).click()
      await page.getByRole('option', { name: 'Swedish' }).click()
      await page.getByRole('textbox', { name: 'Text in Swedish' }).fill('Det är inte ditt fel.')
      await expectNoFaults(page)
      await page.keyboard.press('Control+Enter')
      await expect(item.getByText('Languages: English, Danish, German, Swedish')).toBeVisible()

      await page.goto(`/inquiries/sid-2027?inquiry=${inquiry}`)
      await expect(page.getByText('No text in Swedish yet: this one is English')).toBeVisible()
      await page.getByRole('button', { name: 'Image shared', exact: true }).click()
      await expect(box).toHaveValue('Det är inte ditt fel.')
    } finally {
      await context.close()
      await server.close()
    }
  },
)
