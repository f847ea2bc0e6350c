import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { waitUntilSaved } from './language/editors.ts'
import { planPath, planner } from './language/places.ts'

test('A planner takes their plan along in each format, by keyboard', async ({ visit }) => {
  const { page } = await visit(planner('dk'), planPath('dk'))
  await waitUntilSaved(page)
  for (const [at, ending] of ['xlsx', 'csv', 'docx', 'docx', 'ics', 'json'].entries()) {
    await barOf(page).exportButton.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: /^Excel/ })).toBeFocused()
    if (at === 0) await expectNoFaults(page)
    for (let step = 0; step < at; step++) await page.keyboard.press('ArrowDown')
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(download.suggestedFilename()).toBe(`sid-2027-denmark.${ending}`)
    expect((await readFile(await download.path())).byteLength).toBeGreaterThan(1000)
    await expect(barOf(page).exportButton).toBeFocused()
  }
  await expect(page.getByText('Plan exported').first()).toBeVisible()
})

test('A reader on a phone reads why a plan could not be exported, and tries again', async ({ visit }) => {
  const { context, page } = await visit('reader@demo.example', planPath('dk'), { width: 375 })
  await context.route('**/plans/dk.docx*', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: '/problems/too-many-exports', title: 'busy', status: 503 }),
    }),
  )
  await barOf(page).exportsAs(/^Word \(/)
  await expect(
    page
      .getByText('Not exported: The server is writing other files: try again in a moment. The plan is not affected.')
      .first(),
  ).toBeVisible()
  await context.unroute('**/plans/dk.docx*')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Try again' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('sid-2027-denmark.docx')
})

test('An export that takes long says so, and offline it says why not', async ({ visit }) => {
  const { context, page } = await visit('reader@demo.example', planPath('dk'))
  await context.route('**/plans/dk.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2500))
    await route.continue()
  })
  await barOf(page).exportsAs(/^Data/)
  await expect(page.getByRole('button', { name: 'Writing the file…' })).toBeVisible()
  await expect(page.getByText('Plan exported').first()).toBeVisible()
  await context.setOffline(true)
  await barOf(page).exportsAs(/^Data/)
  await expect(page.getByText(/^Not exported: /).first()).toBeVisible()
})
