/** The queue's news for the helpdesk while it works in it. */
import { expect, type BrowserContext, type Page } from '@playwright/test'
import { said } from '../harness/threadsOverHttp.ts'
import { expectNoFaults } from './faultless.ts'
import { IDLE_CONNECTION, test } from './fixtures.ts'
import { viewOf } from './language/view.ts'

const QUEUE = '/queue/sid-2027'
const rowsOf = (page: Page) => page.getByRole('list', { name: 'Questions' }).locator('.queue-row')

async function ask(context: BrowserContext, key: string, words: string): Promise<void> {
  const data = { key, place: { at: 'document' }, audience: 'centre', toHelpdesk: true, body: said(words) }
  const response = await context.request.post('/api/threads/plan/sid-2027/dk', { data, ...IDLE_CONNECTION })
  expect(response.status()).toBe(201)
}

test.use({ ownNetwork: true })

test(
  'New questions are announced together and come into the list; the focus, its row and the place stay',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit('helpdesk@demo.example', QUEUE)
    const { context: planner } = await visit('planner.dk@demo.example', '/faq')
    await expect(rowsOf(page).first()).toHaveAttribute('aria-current', 'true')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const row = rowsOf(page).nth(1)
    await expect(row).toBeFocused()
    const before = await rowsOf(page).count()
    await expect(page).toHaveTitle(`(${before}) Queue – SID workspace`)
    const at = await row.boundingBox()
    const title = await row.locator('.queue-title').textContent()
    // All that is spoken from here on.
    await page.evaluate(() => {
      const spoken: string[] = []
      Object.assign(window, { spoken })
      const status = document.querySelector('.vh[role=status]')
      if (status === null) throw new Error('nothing speaks')
      new MutationObserver(() => spoken.push(status.textContent)).observe(status, { childList: true, subtree: true })
    })
    await ask(planner, 'a-first-new-question', 'May we print the wombat?')
    await ask(planner, 'a-second-new-question', 'May we paint the wombat?')
    await expect(page.getByRole('status').getByText('2 new questions')).toBeAttached()
    expect(await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken)).toEqual(['2 new questions'])
    await expect(rowsOf(page)).toHaveCount(before + 2)
    await expect(rowsOf(page).last()).toContainText('May we paint the wombat?')
    await expect(row).toBeFocused()
    expect(await row.boundingBox()).toEqual(at)
    expect(await row.locator('.queue-title').textContent()).toBe(title)
    await expect(page).toHaveTitle(`(${before + 2}) Queue – SID workspace`)
  },
)

test('Questions are searched, the counts follow the filters, and no result has a way back', async ({ visit }) => {
  const { page } = await visit('helpdesk@demo.example', QUEUE)
  const search = page.getByRole('searchbox', { name: 'Search questions' })
  await expect(rowsOf(page).first()).toHaveAttribute('aria-current', 'true')
  const all = await rowsOf(page).count()
  await expect(page.getByText(`${all} open`, { exact: false })).toBeVisible()
  await search.fill('close of business')
  await expect(rowsOf(page).first()).toContainText('close of business')
  const found = await rowsOf(page).count()
  expect(found).toBeLessThan(all)
  await expect(page.getByText(`${found} open with these filters`)).toBeVisible()
  await expect(page.getByRole('radio', { name: `Unanswered ${found}` })).toBeChecked()
  await expect(page.getByText(`1 of ${found}`)).toBeVisible()
  await expect(search).toBeFocused()
  await expectNoFaults(page)
  await search.fill('no question says this')
  await expect(page.getByText('No results')).toBeVisible()
  await viewOf(page).clearsFilters()
  await expect(rowsOf(page)).toHaveCount(all)
  await expect(search).toHaveValue('')
})
