/** A helpdesk's day with eighty questions: without a mouse, and on a phone. */
import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import { addDays, utcDayOf } from '../../shared/days.ts'
import { startTestServer } from '../harness/testServer.ts'
import { expectNoOverflow } from './faultless.ts'
import { signIn, test } from './fixtures.ts'
import { openSearch } from './language/frame.ts'
import { viewOf } from './language/view.ts'
import { expectFocusKept, tabTo } from './keyboardOnly.ts'
import { expectLargeTargets } from './targets.ts'

const QUEUE = '/queue/sid-2027'
const rowsOf = (page: Page) => page.getByRole('list', { name: 'Questions' }).locator('.queue-row')
const titlesOf = (page: Page) => rowsOf(page).locator('.queue-title').allTextContents()
const boxOf = (page: Page) => page.getByRole('textbox', { name: 'Your answer' })

/** @param who is signed in; null for nobody yet */
async function withQuestions(
  browser: Browser,
  { who, width, height }: { readonly who: string | null; readonly width: number; readonly height: number },
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const server = await startTestServer({ questions: true, client: 'dist' })
  const context = await browser.newContext({ baseURL: server.http, viewport: { width, height } })
  try {
    if (who !== null) await signIn(context, who)
    await work(await context.newPage())
  } finally {
    await context.close()
    await server.close()
  }
}

/** Screen readers get the result, and the focus is on something. */
async function expectSaid(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.locator('.vh[role=status]').getByText(words)).toBeAttached()
  await expectFocusKept(page)
}

async function go(page: Page, target: Locator, key?: 'Shift+Tab'): Promise<void> {
  await tabTo(page, target, key)
  await page.keyboard.press('Enter')
}

async function signInAndOpen(page: Page): Promise<void> {
  await page.goto('/')
  await go(page, page.getByRole('button', { name: /^H.*Helpdesk/ }))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await openSearch(page)
  await page.keyboard.type('Queue')
  await page.keyboard.press('Enter')
  await expect(rowsOf(page).first()).toHaveAttribute('aria-current', 'true')
}

async function walkBeyondFirstPage(page: Page): Promise<void> {
  await tabTo(page, rowsOf(page).first())
  for (let n = 1; n <= 51; n++) {
    await page.keyboard.press('j')
    await expect(rowsOf(page).nth(n)).toBeFocused()
  }
  await expect(page.getByText('52 of 80')).toBeInViewport()
}

/** A saved answer, found by its words; its gaps are filled in. */
async function answerFromLibrary(page: Page): Promise<void> {
  await page.keyboard.press('r')
  await expect(boxOf(page)).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog', { name: 'Find an answer' })).toBeVisible()
  await page.keyboard.type('logos')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(boxOf(page)).toContainText('{partner}')
  await expect(boxOf(page)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Your own centre’s logo comes first.')
  await page.keyboard.press('Control+Enter')
  await expectSaid(page, 'Answer sent')
}

async function snoozeToDay(page: Page): Promise<void> {
  await go(page, page.getByRole('button', { name: 'Snooze' }))
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const asks = page.getByRole('alertdialog', { name: 'Snooze until a day' })
  await tabTo(page, asks.getByRole('spinbutton').first())
  // Counted from today: a question is snoozed until a later day.
  const [year = '', month = '', day = ''] = addDays(utcDayOf(new Date()), 30).split('-')
  await page.keyboard.type(`${day}${month}${year}`)
  await go(page, asks.getByRole('button', { name: 'Snooze' }))
  await expectSaid(page, new RegExp(`^Question snoozed until .*\\b${Number(day)} \\w{3}`))
}

async function writeNote(page: Page): Promise<void> {
  await go(page, page.getByRole('button', { name: 'Internal note' }))
  await expect(page.getByRole('textbox', { name: 'Your internal note' })).toBeFocused()
  await page.keyboard.type('The coordinator asks the Commission.')
  await page.keyboard.press('Control+Enter')
  await expectSaid(page, 'Internal note saved')
}

async function answerTogether(page: Page): Promise<void> {
  await page.keyboard.press('x')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await go(page, page.getByRole('button', { name: 'Answer these together' }))
  await expect(boxOf(page)).toBeFocused()
  await page.keyboard.type('Dear {country}, yes.')
  await page.keyboard.press('Control+Enter')
  await expectSaid(page, 'Answer sent to 2 questions')
}

test.use({ ownNetwork: true })

test(
  'A helpdesk’s day by keyboard alone: eighty questions, answers, states, notes, undo, filters',
  { tag: '@long' },
  async ({ browser }) => {
    await withQuestions(browser, { who: null, width: 1440, height: 900 }, async (page) => {
      await signInAndOpen(page)
      await walkBeyondFirstPage(page)
      const before = await titlesOf(page)
      await answerFromLibrary(page)
      await expect(rowsOf(page).nth(51)).toBeFocused()
      await expect(rowsOf(page).nth(51)).toContainText(before[52] ?? '')

      await page.keyboard.press('e')
      const asks = page.getByRole('alertdialog', { name: 'Resolve without an answer?' })
      await go(page, asks.getByRole('button', { name: 'Resolve' }))
      await expectSaid(page, 'Question resolved without an answer')
      await page.keyboard.press('Control+z')
      await expectSaid(page, 'Undone')
      await expect(rowsOf(page).nth(51)).toContainText(before[52] ?? '')
      await expect(rowsOf(page).nth(51)).toBeFocused()

      await snoozeToDay(page)
      await writeNote(page)
      await expect(rowsOf(page).nth(51)).toBeFocused()
      await page.keyboard.press('a')
      await expectSaid(page, 'Assigned to you')
      await page.keyboard.press('Control+z')
      await expectSaid(page, 'Undone')

      await go(page, page.getByRole('radio', { name: /^Unanswered/ }), 'Shift+Tab')
      await page.keyboard.press('ArrowRight')
      await expectSaid(page, /^\d+ questions?$/)
      await tabTo(page, page.getByRole('searchbox', { name: 'Search questions' }), 'Shift+Tab')
      await page.keyboard.type('logo')
      await expectSaid(page, /^\d+ questions?$/)
      await expect(page.getByText(/^\d+ open with these filters/)).toBeVisible()
      await tabTo(page, rowsOf(page).first())
      await answerTogether(page)
      await page.keyboard.press('Control+z')
      await expectSaid(page, /^2 answers taken back/)
      await expect(boxOf(page)).toBeFocused()
    })
  },
)

test(
  'A helpdesk’s day on a phone: list and question are two screens, with Back, answer and the next',
  { tag: '@long' },
  async ({ browser }) => {
    await withQuestions(browser, { who: 'helpdesk@demo.example', width: 375, height: 812 }, async (page) => {
      const isSound = async (): Promise<void> => {
        await expectNoOverflow(page)
        await expectLargeTargets(page)
      }
      await page.goto(QUEUE)
      await expect(page.getByText('Unanswered 80')).toBeVisible()
      await isSound()
      const [first = '', second = '', third = ''] = await titlesOf(page)
      const title = page.getByRole('heading', { level: 1 })
      await rowsOf(page).nth(1).click()
      await expect(title).toBeFocused()
      await expect(rowsOf(page)).toHaveCount(0)
      await expect(page.getByText('2 of 80')).toBeVisible()
      await isSound()
      await page.getByRole('button', { name: 'Answer', exact: true }).click()
      await boxOf(page).fill('Yes, please do.')
      await expect(page.getByRole('button', { name: 'Answer and resolve' })).toBeInViewport({ ratio: 1 })
      await isSound()
      await page.getByRole('button', { name: 'Answer', exact: true }).click()
      await expectSaid(page, 'Answer sent')
      await expect(title).not.toHaveText(second)
      await expect(title).toBeFocused()
      expect(third.startsWith((await title.textContent())?.slice(0, 20) ?? 'no title')).toBe(true)

      await page.getByRole('button', { name: 'Internal note' }).click()
      await page.getByRole('textbox', { name: 'Your internal note' }).fill('Ask the coordinator.')
      await page.getByRole('button', { name: 'Save note' }).click()
      await expectSaid(page, 'Internal note saved')
      await page.getByRole('button', { name: 'Queue', exact: true }).click()
      await expect(rowsOf(page).nth(1)).toContainText(third)
      await expect(rowsOf(page).nth(1)).toBeFocused()
      await expect(rowsOf(page).first()).toContainText(first)
      await viewOf(page).opensFilter()
      await expect(page.getByRole('dialog', { name: 'Filter questions' })).toBeVisible()
      await expectNoOverflow(page)
    })
  },
)
