import { expect, type Locator, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { expectViewOnly, narrativeOf, waitUntilSaved } from './language/editors.ts'
import { goTo, menuOf, openSearch } from './language/frame.ts'
import { panelOf } from './language/panel.ts'
import { planPath, planner } from './language/places.ts'
import { viewOf } from './language/view.ts'
import { expectFocusKept, tabTo } from './keyboardOnly.ts'
import { untilKept } from './serviceWorker.ts'

const READER = 'reader@demo.example'
const PHONE = 375

/**
 * A day of somebody from the Commission with a phone: who has no plan, what does one country do, it changes while they
 * read, the train goes into a tunnel, and at last they print it.
 */
test.use({ serviceWorkers: 'allow' })

test('A reader’s day on a phone', { tag: '@long' }, async ({ visit }) => {
  const { context, page } = await visit(READER, '/', { width: PHONE })
  await expect(page.getByText(/^\d+ of 44 centres have begun a plan/)).toBeVisible()
  await isSound(page)
  await goTo(page, 'All plans')
  const centres = page.getByRole('table', { name: 'Centres and their plans' })
  await expect(page.getByText(/^44 centres: /)).toBeVisible()
  await isSound(page)

  await viewOf(page).showsOnly('No plan yet')
  await expect(centres.getByRole('link', { name: /^Iceland/ })).toBeVisible()
  await centres.getByRole('link', { name: /^Iceland/ }).click()
  await expect(page.getByRole('heading', { name: 'No plan yet' })).toBeVisible()
  await isSound(page)
  await page.goBack()
  await expect(centres.getByRole('link', { name: /^Iceland/ })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search centres and themes' }).fill('portugal')
  await viewOf(page).showsOnly('All')
  await centres.getByRole('link', { name: /^Portugal/ }).click()

  await expectViewOnly(page, 'Only its centre can edit a plan')
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await isSound(page)
  const activities = page.getByRole('table', { name: 'Activities' })
  const opener = activities.getByRole('button').first()
  const title = (await opener.textContent()) ?? ''
  await opener.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: `Activity: ${title}` })
  await expect(panel).toBeVisible()
  await isSound(page)
  // On a phone it is a page of its own: nothing of the list is beside it.
  const box = await panel.boundingBox()
  expect(box?.width).toBe(PHONE)
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(opener).toBeFocused()

  const writer = await visit(planner('pt'), planPath('pt'))
  await waitUntilSaved(writer.page)
  const heading = page.getByRole('heading', { name: 'In their words' })
  await heading.scrollIntoViewIfNeeded()
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.prose p') ?? document.body))
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '')
  const scrolled = await page.evaluate(() => scrollY)
  await narrativeOf(writer.page).click()
  await writer.page.keyboard.press('Control+End')
  await writer.page.keyboard.type(' Written in the train.')
  await expect(page.getByText('Written in the train.')).toBeAttached()
  expect(await page.evaluate(() => scrollY)).toBe(scrolled)
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toBe(selected)

  await untilKept(page, 'shell')
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText(/^Offline: showing the copy from \w+ \d/)).toBeVisible()
  await expect(page.getByText('Written in the train.')).toBeAttached()
  await isSound(page)
  await context.setOffline(false)
  await expect(page.getByText(/^Offline: showing the copy from \w+ \d/)).toHaveCount(0)

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: title, level: 3 })).toBeVisible()
  await expect(menuOf(page)).toBeHidden()
})

test(
  'A reader’s day by keyboard alone: sign in, filter, plan, activity, synergies, comparison, FAQ',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(null, '/')
    const go = async (target: Locator): Promise<void> => {
      await tabTo(page, target)
      await page.keyboard.press('Enter')
    }
    const search = async (words: string): Promise<void> => {
      await openSearch(page)
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
    }
    await go(page.getByRole('button', { name: /^R.*Reader/ }))
    await expect(page.getByText(/^\d+ of 44 centres have begun a plan/)).toBeVisible()
    await search('all plans')
    const centres = page.getByRole('table', { name: 'Centres and their plans' })
    await expect(centres).toBeVisible()

    await tabTo(page, page.getByRole('searchbox', { name: 'Search centres and themes' }))
    await page.keyboard.type('sextortion')
    await expect(page.getByText(/^\d centres shown$/)).toBeAttached()
    await expectFocusKept(page)
    await tabTo(page, page.getByRole('radio', { name: 'All' }))
    await page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(/state=ready/)
    await expectFocusKept(page)
    await go(centres.getByRole('link', { name: /^Czechia/ }))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan for Safer Internet Day 2027')
    await expectFocusKept(page)

    const opener = page.getByRole('table', { name: 'Activities' }).getByRole('button', { name: /^Kampaň/ })
    await go(opener)
    await expect(page.getByRole('complementary', { name: /^Activity: Kampaň/ })).toBeVisible()
    await expectFocusKept(page)
    await page.keyboard.press('Escape')
    await expect(opener).toBeFocused()
    // Alt+Left: the headless browser has no such key.
    await page.goBack()
    await expect(page).toHaveURL(/state=ready/)
    await expect(centres).toBeVisible()

    await search('synerg')
    await expect(page).toHaveURL(/\/synergies\/sid-2027/)
    await expect(page.getByRole('heading', { name: /centres plan/ }).first()).toBeVisible()
    await expectFocusKept(page)
    await go(page.locator('.cluster').getByRole('link').first())
    await expect(panelOf(page)).toBeVisible()
    await expectFocusKept(page)

    await search('faq')
    await expect(page).toHaveURL(/\/faq/)
    await tabTo(page, page.getByRole('searchbox'))
    await page.keyboard.type('close of business')
    await expect(page.getByText('Until what hour does')).toBeVisible()
    await expectFocusKept(page)
  },
)

/** No fault that a machine finds, and nothing to scroll sideways. */
async function isSound(page: Page): Promise<void> {
  await expectNoFaults(page)
  await expectNoOverflow(page)
}
