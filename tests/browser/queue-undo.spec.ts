/** The helpdesk takes back the answer that it just sent. */
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { messagesOf, undoInMessage } from './language/messages.ts'

const QUEUE = '/queue/sid-2027'
const rowsOf = (page: Page) => page.getByRole('list', { name: 'Questions' }).locator('.queue-row')
const boxOf = (page: Page) => page.getByRole('textbox', { name: 'Your answer' })

test.use({ ownNetwork: true })

test('A sent answer is taken back by Ctrl+Z: the question returns, and the text is in the box; not after a reply', async ({
  visit,
}) => {
  const { page } = await visit('helpdesk@demo.example', `${QUEUE}?centre=rs`)
  const question = rowsOf(page).filter({ hasText: 'Naš drugi centar' })
  await question.press('r')
  await boxOf(page).fill('Try again today.')
  await boxOf(page).press('Control+Enter')
  await expect(messagesOf(page).getByText('Answer sent')).toBeVisible()
  await expect(question).toHaveCount(0)
  // The focus is in the list, or on its heading where it is empty.
  await page.locator(':focus').press('Control+z')
  await expect(messagesOf(page).getByText('Answer taken back. The text is in the box again.')).toBeVisible()
  await expect(boxOf(page)).toBeFocused()
  await expect(boxOf(page)).toHaveText('Try again today.')
  await expect(question).toHaveCount(1)
  await expect(page.getByText('This comment was deleted.')).toBeVisible()

  const { page: planner } = await visit('planner.rs@demo.example', '/plans/sid-2027/rs?comments=open')
  await planner.getByRole('button', { name: /Naš drugi centar/ }).click()
  await expect(planner.getByText('Try again today.')).toHaveCount(0)
  await boxOf(page).press('Control+Enter')
  await expect(planner.getByText('Try again today.')).toBeVisible()
  await planner.getByRole('button', { name: 'Reply' }).click()
  await planner.getByRole('textbox', { name: 'Your reply' }).fill('It works, thank you.')
  await planner.getByRole('textbox', { name: 'Your reply' }).press('Control+Enter')
  await expect(planner.getByRole('list').getByText('It works, thank you.')).toBeVisible()
  await undoInMessage(page)
  await expect(
    messagesOf(page).getByText('The answer could not be taken back. Someone wrote in this thread meanwhile.'),
  ).toBeVisible()
  await expect(planner.getByText('Try again today.')).toBeVisible()
})

test(
  'Answers that were sent together are taken back together, and can be sent to the same questions again',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit('coordinator@demo.example', QUEUE)
    const rows = rowsOf(page)
    await rows.first().press('x')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('x')
    const [first = '', second = ''] = await rows.locator('.queue-title').allTextContents()
    await page.getByRole('button', { name: 'Answer these together' }).click()
    await boxOf(page).fill('Dear {country}, yes.')
    await page.getByRole('button', { name: 'Answer and resolve' }).click()
    await expect(messagesOf(page).getByText('Answer sent to 2 questions')).toBeVisible()
    for (const gone of [first, second]) await expect(rows.filter({ hasText: gone })).toHaveCount(0)
    await undoInMessage(page)
    await expect(messagesOf(page).getByText('2 answers taken back. The text is in the box again.')).toBeVisible()
    for (const back of [first, second]) await expect(rows.filter({ hasText: back })).toHaveCount(1)
    await expect(boxOf(page)).toHaveText('Dear {country}, yes.')
    await expect(page.getByText(/^This answer also goes to/)).toBeVisible()
    await boxOf(page).press('Control+Enter')
    await expect(messagesOf(page).getByText('Answer sent to 2 questions')).toBeVisible()
    for (const gone of [first, second]) await expect(rows.filter({ hasText: gone })).toHaveCount(0)
  },
)
