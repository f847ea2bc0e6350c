/** The helpdesk's queue: worked from question to question, by keyboard and on a phone. */
import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { startTestServer } from '../harness/testServer.ts'
import { signIn, test } from './fixtures.ts'
import { messagesOf, undoInMessage } from './language/messages.ts'

const HELPDESK = 'helpdesk@demo.example'
const COORDINATOR = 'coordinator@demo.example'
const QUEUE = '/queue/sid-2027'
const rowsOf = (page: Page) => page.getByRole('list', { name: 'Questions' }).locator('.queue-row')

test.use({ ownNetwork: true })

test(
  'A canned answer is filled with what is known, and not sent before the rest is written',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(HELPDESK, '/queue/sid-2027')
    await page.getByRole('button', { name: /Which hour does “close of business” mean/ }).click()
    // The like was asked elsewhere, in other words.
    const similar = page.getByRole('region', { name: 'Similar questions' })
    await expect(similar.getByRole('button', { name: /Until what hour can we still change the plan/ })).toBeVisible()
    // It fits best: the slash finds it among all, Alt and 1 inserts it at once.
    await page.getByRole('button', { name: 'Answer', exact: true }).click()
    await page.getByRole('textbox', { name: 'Your answer' }).press('/')
    await expect(page.getByRole('dialog', { name: 'Find an answer' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Your answer' }).press('Alt+1')
    const box = page.getByRole('textbox', { name: 'Your answer' })
    await expect(box).toContainText('Your plan in Estonia stays open')
    await expect(page.getByText('Inserted: the answer to “Close of business: which hour, which zone”')).toBeVisible()
    await expect(page.getByText('1 placeholder to fill in')).toBeVisible()
    await page.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(page.getByRole('alert')).toHaveText('Fill in the placeholders first.')
    await box.fill('It is 17:00 in Brussels, on 22 January.')
    await page.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(page.getByText('Used once')).toBeVisible()
    await page.goto(`${QUEUE}?state=answered`)
    await expect(page.getByRole('row', { name: 'State: Answered' })).toBeVisible()
    await page.getByRole('button', { name: /Which hour does “close of business” mean/ }).click()
    await expect(page.getByRole('list').getByText('It is 17:00 in Brussels, on 22 January.')).toBeVisible()

    await page.getByRole('button', { name: 'Save to FAQ' }).click()
    const sheet = page.getByRole('dialog', { name: 'Save this answer to the FAQ' })
    await sheet.getByRole('textbox', { name: 'Question' }).fill('When is close of business in January?')
    await sheet.getByRole('button', { name: 'Save' }).click()
    await expect(sheet).toHaveCount(0)
    await page.goto('/faq')
    await expect(page.getByRole('heading', { name: 'When is close of business in January?' })).toBeVisible()
  },
)

test('The first key after loading acts on the question that is shown', async ({ visit }) => {
  const { page } = await visit(HELPDESK, QUEUE)
  await expect(rowsOf(page).first()).toHaveAttribute('aria-current', 'true')
  await expect(page.getByText('r answer · e resolve')).toBeVisible()
  await page.keyboard.press('e')
  const asks = page.getByRole('alertdialog')
  await expect(asks).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(asks).toHaveCount(0)
  await page.reload()
  await expect(rowsOf(page).first()).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('r')
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toHaveText('')
  await page.keyboard.press('Escape')
})

test('The queue is worked by keyboard alone: each answer, resolution and undo leads to the row that is next', async ({
  visit,
}) => {
  const { page } = await visit(COORDINATOR, QUEUE)
  const rows = rowsOf(page)
  await expect(rows.first()).toHaveAttribute('aria-current', 'true')
  // The first key leads into the list, to the question that is shown.
  await page.keyboard.press('j')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('j')
  await expect(rows.nth(1)).toBeFocused()
  const [second = '', third = ''] = await rows
    .locator('.queue-title')
    .allTextContents()
    .then((all) => all.slice(1))
  await page.keyboard.press('e')
  const asks = page.getByRole('alertdialog', { name: 'Resolve without an answer?' })
  await expect(asks.getByRole('button', { name: 'Keep it open' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(rows.nth(1)).toBeFocused()

  await page.keyboard.press('r')
  const box = page.getByRole('textbox', { name: 'Your answer' })
  await box.fill('Yes, please do.')
  await expect(page.getByRole('button', { name: 'Answer and resolve' })).toBeInViewport({ ratio: 1 })
  await box.press('Control+Enter')
  await expect(messagesOf(page).getByText('Answer sent')).toBeVisible()
  await expect(rows.nth(1)).toContainText(third)
  await expect(rows.nth(1)).toBeFocused()
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true')
  await expect(rows.filter({ hasText: second })).toHaveCount(0)

  await page.keyboard.press('e')
  await asks.getByRole('button', { name: 'Resolve' }).press('Enter')
  await expect(messagesOf(page).getByText('Question resolved without an answer')).toBeVisible()
  await expect(rows.filter({ hasText: third })).toHaveCount(0)
  await expect(rows.nth(1)).toBeFocused()
  await undoInMessage(page)
  await expect(rows.filter({ hasText: third })).toHaveAttribute('aria-current', 'true')
  await expect(rows.filter({ hasText: third })).toBeFocused()

  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: 'Use single-letter shortcuts' }).press('Space')
  await page.keyboard.press('Escape')
  await rows.first().focus()
  await page.keyboard.press('e')
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  await expect(asks).toHaveCount(0)
})

test('On a phone list and question are two screens, the answer’s buttons are in view, and Back leads to the row', async ({
  visit,
}) => {
  const { page } = await visit(COORDINATOR, QUEUE, { width: 375 })
  const rows = rowsOf(page)
  await rows.nth(1).click()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toBeFocused()
  await expect(rows).toHaveCount(0)
  await page.getByRole('button', { name: 'Queue', exact: true }).click()
  await expect(rows.nth(1)).toBeFocused()
  await rows.first().click()
  const first = await title.textContent()
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await page.getByRole('textbox', { name: 'Your answer' }).fill('Yes.')
  const send = page.getByRole('button', { name: 'Answer', exact: true })
  await expect(send).toBeInViewport({ ratio: 1 })
  await expectNoFaults(page)
  await expectNoOverflow(page)
  await send.click()
  await expect(title).not.toHaveText(first ?? '')
  await expect(title).toBeFocused()
  await page.goBack()
  await expect(rows.first()).toBeVisible()
})

test('Several questions get one answer, or are resolved at once and put back', async ({ visit }) => {
  const { page } = await visit(COORDINATOR, QUEUE)
  const rows = rowsOf(page)
  await rows.first().press('x')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  const bar = page.getByRole('region', { name: 'Selected questions' })
  await expect(bar.getByText('2 selected')).toBeVisible()
  const [first = '', second = ''] = await rows.locator('.queue-title').allTextContents()
  const sent: string[] = []
  page.on('request', (one) => one.method() === 'POST' && sent.push(new URL(one.url()).pathname))
  await bar.getByRole('button', { name: 'Resolve' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Resolve' }).click()
  await expect(messagesOf(page).getByText('2 questions resolved')).toBeVisible()
  await expect(rows.filter({ hasText: second })).toHaveCount(0)
  await undoInMessage(page)
  await expect(rows.filter({ hasText: second })).toHaveCount(1)
  await expect(messagesOf(page).getByText('2 questions are as before')).toBeVisible()
  // One request for all of them, and one for the way back.
  const changed = sent.filter((path) => /queue-changes|\/state$/.test(path))
  expect(changed).toEqual(Array.from({ length: 2 }, () => '/api/campaigns/sid-2027/queue-changes'))

  await page.getByRole('checkbox', { name: `Select: ${first}` }).check()
  await page.getByRole('checkbox', { name: `Select: ${second}` }).check()
  await expectNoFaults(page)
  await bar.getByRole('button', { name: 'Answer these together' }).click()
  await expect(page.getByText(/^This answer also goes to/)).toBeVisible()
  const box = page.getByRole('textbox', { name: 'Your answer' })
  await box.fill('Dear {country}, yes.')
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(messagesOf(page).getByText('Answer sent to 2 questions')).toBeVisible()
  for (const gone of [first, second]) await expect(rows.filter({ hasText: gone })).toHaveCount(0)
  await page.goto(`${QUEUE}?state=answered`)
  await rows.filter({ hasText: second }).click()
  await expect(page.getByText(/^Dear (?!\{country\}).*, yes\.$/)).toBeVisible()
})

test('Two who answer the same question see each other, share a note, and the second is asked before sending', async ({
  visit,
}) => {
  const { page: desk } = await visit(HELPDESK, `${QUEUE}?centre=rs`)
  const { page: other } = await visit(COORDINATOR, `${QUEUE}?centre=rs`)
  const question = /^Naš drugi centar/
  for (const page of [desk, other]) await rowsOf(page).filter({ hasText: 'Naš drugi centar' }).click()
  await expect(desk.getByText('Coordinator has this question open', { exact: false })).toBeVisible()
  await other.getByRole('button', { name: 'Internal note' }).click()
  await other.getByRole('textbox', { name: 'Your internal note' }).fill('The second centre joined on Monday.')
  await other.getByRole('button', { name: 'Save note' }).click()
  await expect(desk.getByText('Internal note: helpdesk and coordinators only')).toBeVisible()
  await expect(desk.getByText('The second centre joined on Monday.')).toBeVisible()

  await rowsOf(desk).filter({ hasText: 'Naš drugi centar' }).press('r')
  await expect(desk.getByRole('button', { name: 'Assigned to you' })).toBeVisible()
  await expect(other.getByText('Helpdesk is writing an answer')).toBeVisible()
  await desk.getByRole('textbox', { name: 'Your answer' }).fill('Try again today.')
  await other.getByRole('button', { name: 'Answer', exact: true }).click()
  await other.getByRole('textbox', { name: 'Your answer' }).fill('It is fixed.')
  await other.getByRole('button', { name: 'Answer', exact: true }).click()
  const asks = (page: Page) => page.getByRole('alertdialog', { name: 'Send your answer as well?' })
  await expect(asks(other).getByText('Helpdesk is writing an answer to this question now.')).toBeVisible()
  await asks(other).getByRole('button', { name: 'Send anyway' }).click()
  await expect(messagesOf(other).getByText('Answer sent')).toBeVisible()

  // Who is writing is known a moment later. The next question may have been opened by itself by then.
  await expect(desk.getByText('Coordinator is writing an answer', { exact: false })).toHaveCount(0)
  await desk.getByRole('textbox', { name: 'Your answer' }).press('Control+Enter')
  await expect(asks(desk).getByText('It is fixed.')).toBeVisible()
  await asks(desk).getByRole('button', { name: 'Keep editing' }).click()
  await expect(desk.getByRole('heading', { level: 2, name: question })).toBeVisible()
  await expect(desk.getByRole('textbox', { name: 'Your answer' })).toHaveText('Try again today.')
  await expectNoFaults(desk)
  await desk.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(messagesOf(desk).getByText('Answer sent')).toBeVisible()
  const { page: planner } = await visit('planner.rs@demo.example', '/plans/sid-2027/rs?comments=open')
  await planner.getByRole('button', { name: /Naš drugi centar/ }).click()
  await expect(planner.getByText('Try again today.')).toBeVisible()
  await expect(planner.getByText('joined on Monday')).toHaveCount(0)
})

test('A server that is gone is said at once, and the answer stays', { tag: '@long' }, async ({ visit, server }) => {
  const { page } = await visit(HELPDESK, QUEUE)
  await rowsOf(page).first().press('r')
  await page.getByRole('textbox', { name: 'Your answer' }).fill('Nearly there.')
  await server.kill()
  await expect(page.getByText(/^Offline: showing the copy/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toHaveText(
    'The server does not answer. Your text is saved on this device. Try again.',
  )
  await server.restart()
  await expect(page.getByText(/^Offline: showing the copy/)).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toHaveText('Nearly there.')
})

test(
  'Eighty questions are worked with j alone: the next ones load by themselves, and the question stays in view',
  { tag: '@long' },
  async ({ browser }) => {
    const server = await startTestServer({ questions: true, client: 'dist' })
    const context = await browser.newContext({ baseURL: server.http, viewport: { width: 1440, height: 900 } })
    try {
      await signIn(context, HELPDESK)
      const page = await context.newPage()
      await page.goto(QUEUE)
      await expect(page.getByText('Unanswered 80')).toBeVisible()
      await rowsOf(page).first().focus()
      for (let n = 1; n <= 55; n++) {
        await page.keyboard.press('j')
        await expect(rowsOf(page).nth(n)).toBeFocused()
      }
      await expect(page.getByText('56 of 80')).toBeInViewport()
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeInViewport()
      await expect(page.getByRole('button', { name: 'Answer', exact: true })).toBeInViewport({ ratio: 1 })
      await expect(page.getByRole('heading', { name: 'Queue' })).toBeInViewport()
      for (const width of [1440, 768, 375]) {
        await page.setViewportSize({ width, height: 900 })
        await expectNoOverflow(page)
      }
    } finally {
      await context.close()
      await server.close()
    }
  },
)
