import { expect, type Page } from '@playwright/test'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { expectViewOnly, waitUntilSaved } from './language/editors.ts'
import { chooseCampaign, goTo, openSearch, searchOf } from './language/frame.ts'
import { planPath, planner } from './language/places.ts'
import { viewOf } from './language/view.ts'
import { untilSearchable } from './untilSearchable.ts'

const READER = 'reader@demo.example'
const PLANS = '/plans/sid-2027'
const tableOf = (page: Page) => page.getByRole('table', { name: 'Centres and their plans' })

test('A reader searches and filters the plans, and the address keeps it', async ({ visit }) => {
  const { page } = await visit(READER, PLANS)
  const rows = tableOf(page).locator('tbody tr')
  await expect(rows).toHaveCount(44)
  await page.getByRole('searchbox', { name: 'Search centres and themes' }).fill('turki')
  await expect(rows).toHaveCount(1)
  await viewOf(page).showsOnly('No plan yet')
  await expect(page.getByRole('heading', { name: 'No results' })).toBeVisible()
  await viewOf(page).clearsFilters()
  await expect(rows).toHaveCount(44)
  await viewOf(page).showsOnly('Ready')
  await page.getByRole('button', { name: 'Activities' }).click()
  await expect(page).toHaveURL(/state=ready/)
  await page.reload()
  await expect(tableOf(page).getByRole('columnheader', { name: 'Activities' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  const counts = await tableOf(page).locator('tbody .c-count').allTextContents()
  expect(counts.map(Number)).toEqual(counts.map(Number).toSorted((a, b) => b - a))
  expect(counts.length).toBeLessThan(44)
})

test('A planner sees their own centre first in the list, marked, and all plans with their themes', async ({
  visit,
}) => {
  const { page } = await visit(planner('se'), '/plans/sid-2027')
  const [first, second] = [tableOf(page).locator('tbody tr').first(), tableOf(page).locator('tbody tr').nth(1)]
  await expect(first.getByRole('link', { name: /^Sweden .*Your centre$/ })).toBeVisible()
  await expect(second.getByRole('link', { name: /^Albania/ })).toBeVisible()
  await expect(page.getByText('Your centre')).toHaveCount(1)
  await expect(second.locator('.themes')).toContainText('Non-consensual sharing of intimate images')
})

test('A person who edits a plan is shown in the list meanwhile', async ({ visit }) => {
  const reader = await visit(READER, PLANS)
  const row = tableOf(reader.page).getByRole('row', { name: /Lithuania/ })
  await expect(row).toBeVisible()
  const one = await visit(planner('lt'), planPath('lt'))
  await waitUntilSaved(one.page)
  await expect(row.getByRole('img', { name: 'Planner, Lithuania' })).toBeVisible()
  await reader.page.getByRole('button', { name: /Being edited now/ }).click()
  await expect(row).toBeVisible()
  await one.page.goto('/')
  await expect(reader.page.getByRole('img', { name: 'Planner, Lithuania' })).toHaveCount(0)
})

test('The campaign of last year is chosen, read and left again', async ({ visit }) => {
  const { page } = await visit(planner('dk'))
  await chooseCampaign(page, 'SID 2027', /SID 2026/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plans for Safer Internet Day 2026')
  await expect(page.getByText('This campaign is closed')).toBeVisible()
  await tableOf(page)
    .getByRole('link', { name: /^Denmark/ })
    .click()
  await expectViewOnly(page, 'SID 2026 is closed')
  await goTo(page, 'All plans')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plans for Safer Internet Day 2026')
  await chooseCampaign(page, 'SID 2026', /SID 2027/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plans for Safer Internet Day 2027')
})

test(
  'Ctrl+K goes to any centre and “?” shows all keys, from the keyboard alone',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(READER, PLANS)
    await expect(tableOf(page)).toBeVisible()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    for (const what of ['Open the activity beside the list', 'Select all activities', 'Select more activities'])
      await expect(page.getByText(what)).toBeVisible()
    await expectNoFaults(page)
    await page.keyboard.press('Escape')
    await untilSearchable(page)
    await openSearch(page)
    const search = searchOf(page)
    await expectNoFaults(page)
    await page.keyboard.type('nothing like this')
    await expect(search.getByText('No results')).toBeVisible()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('osterr')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('austria')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/plans\/sid-2027\/at$/)
    await expect(search).toHaveCount(0)
  },
)

test('A question mark that somebody types stays a question mark', async ({ visit }) => {
  const { page } = await visit(planner('lu'), planPath('lu'))
  await waitUntilSaved(page)
  const contact = page.getByRole('textbox', { name: 'Contact' })
  await contact.fill('Who')
  await contact.press('End')
  await page.keyboard.press('?')
  await expect(contact).toHaveValue('Who?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('Every page says that it shows demonstration text', async ({ visit }) => {
  const { page } = await visit(planner('dk'))
  for (const path of ['/', planPath('dk'), planPath('se'), planPath('is'), '/nowhere']) {
    await page.goto(path)
    await expect(page.getByText('Demonstration: all plans, profiles and assets here are sample text')).toBeVisible()
  }
})

test('Texts in a national language are marked with it', async ({ visit }) => {
  const { page } = await visit(READER, planPath('dk'))
  await expect(page.getByRole('button', { name: 'Samtalekort om AI-venner' })).toHaveAttribute('lang', 'da')
  await expect(page.getByRole('button', { name: /Chat evening/ })).toHaveAttribute('lang', 'en')
})
