/** The board of the day for members, on the day. */
import { expect } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { saveStateOf, waitUntilSaved } from './language/editors.ts'
import { menuEntryOf } from './language/frame.ts'
import { undoInMessage } from './language/messages.ts'
import { planPath, planner } from './language/places.ts'

test.use({ ownNetwork: true })

test('on the day a reader sees what is on now and next, and it moves on with the hour', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', '/settings')
  await page.clock.setFixedTime('2027-02-09T09:00:00Z')
  await page.goto('/today/sid-2027')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is on now')
  const now = page.getByRole('region', { name: 'Now' })
  const panel = { name: 'Unge spørger: direkte panel om AI-venner' }
  await expect(now.getByRole('link', panel)).toBeVisible()
  for (const width of [1440, 375]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoOverflow(page)
    await expectNoFaults(page)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(menuEntryOf(page, 'What is on now')).toBeVisible()
  await page.clock.setFixedTime('2027-02-09T11:00:00Z')
  await page.goto('/today/sid-2027')
  await expect(page.getByRole('region', { name: 'Over' }).getByRole('link', panel)).toBeVisible()
  await page.getByRole('link', panel).click()
  await expect(page).toHaveURL(/plans\/sid-2027\/dk\?activity=/)
})

test('weeks before the day the overview leads to what opens it', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', '/settings')
  await page.clock.setFixedTime('2026-12-01T09:00:00Z')
  await page.goto('/overview/sid-2027')
  await page.getByRole('main').getByRole('link', { name: 'What is on now' }).click()
  await expect(page.getByText('10 weeks left')).toBeVisible()
  await expect(page.getByRole('region', { name: 'The day opens with' }).getByRole('listitem').first()).toBeVisible()
})

test('on the day a planner says on a phone with one tap what became of their activity, also without network', async ({
  visit,
}) => {
  const { page, context } = await visit(planner('dk'), '/settings', { width: 375 })
  await page.clock.setFixedTime('2027-02-09T11:00:00Z')
  await page.goto('/today/sid-2027')
  await waitUntilSaved(page)
  const title = 'Unge spørger: direkte panel om AI-venner'
  const marks = page.getByRole('radiogroup', { name: `What took place: ${title}` }).first()
  const row = page.getByRole('listitem').filter({ has: marks })
  const others = page.getByRole('listitem').filter({ hasText: 'Sweden' })
  await expect(others.first()).toBeVisible()
  await expect(others.getByRole('radio')).toHaveCount(0)
  await marks.getByRole('radio', { name: 'Took place' }).click({ force: true })
  await expect(marks.getByRole('radio', { name: 'Took place' })).toBeChecked()
  await expect(row.getByText('Done')).toBeVisible()
  await waitUntilSaved(page)
  await expectNoOverflow(page)
  await expectNoFaults(page)

  await context.setOffline(true)
  await marks.getByRole('radio', { name: 'Cancelled' }).click({ force: true })
  await expect(page.getByRole('region', { name: 'Cancelled' }).getByRole('link', { name: title })).toBeVisible()
  await expect(saveStateOf(page)).not.toHaveText('Saved')
  await context.setOffline(false)
  await waitUntilSaved(page)
  await row.getByRole('link', { name: 'Say why in the plan' }).click()
  await expect(page).toHaveURL(/plans\/sid-2027\/dk\?activity=/)

  // Taken back, as from the plan.
  await page.goto('/today/sid-2027')
  await marks.getByRole('radio', { name: 'Moved' }).click({ force: true })
  await undoInMessage(page)
  await expect(marks.getByRole('radio', { name: 'Cancelled' })).toBeChecked()
  await waitUntilSaved(page)
  const reader = await visit('reader@demo.example', '/settings')
  await reader.page.clock.setFixedTime('2027-02-09T11:00:00Z')
  await reader.page.goto('/today/sid-2027')
  await expect(reader.page.getByRole('region', { name: 'Cancelled' }).getByRole('link', { name: title })).toBeVisible()
  await expect(reader.page.getByRole('radio')).toHaveCount(0)
})

test('after the day the board has what took place apart from what is only over', async ({ visit }) => {
  const { page } = await visit(planner('se'), planPath('se'))
  await page.clock.setFixedTime('2027-02-11T11:00:00Z')
  await page.goto('/today/sid-2027')
  await waitUntilSaved(page)
  await expect(page.getByRole('region', { name: 'Took place' })).toHaveCount(0)
  const first = page.getByRole('region', { name: 'Over' }).getByRole('radiogroup').first()
  const name = (await first.getAttribute('aria-label')) ?? ''
  await first.getByRole('radio', { name: 'Took place' }).click({ force: true })
  const took = page.getByRole('region', { name: 'Took place' })
  await expect(took.getByRole('radiogroup', { name })).toBeVisible()
  await waitUntilSaved(page)
})
